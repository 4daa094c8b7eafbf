package org.querygram.app.theme;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The fonts that come with the program. In JavaFX the semibold cuts are families of their own:
/// "IBM Plex Sans SmBld" and "IBM Plex Mono SmBld".
final class Fonts {

    private static final List<String> WORDS =
            List.of("IBMPlexSans-Regular", "IBMPlexSans-SemiBold");
    private static final List<String> CODE = List.of("IBMPlexMono-Regular", "IBMPlexMono-SemiBold");

    private Fonts() {}

    /// What words are written in.
    static void loadForWords() {
        WORDS.forEach(Fonts::load);
    }

    /// What statements and lines of a log are written in.
    static void loadForCode() {
        CODE.forEach(Fonts::load);
    }

    private static void load(String file) {
        String path = "/org/querygram/app/fonts/" + file + ".ttf";
        try (InputStream bytes = Objects.requireNonNull(Fonts.class.getResourceAsStream(path))) {
            Font.loadFont(bytes, 13);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own font " + path + " is damaged", e);
        }
    }
}
