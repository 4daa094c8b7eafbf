package org.querygram.app.theme;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The fonts that come with the program. In JavaFX the semibold cuts are families of their own:
/// "IBM Plex Sans SmBld" and "IBM Plex Mono SmBld".
final class Fonts {

    private static final List<String> WORDS =
            List.of("IBMPlexSans-Regular", "IBMPlexSans-SemiBold");
    private static final List<String> CODE = List.of("IBMPlexMono-Regular", "IBMPlexMono-SemiBold");

    /// The packages name a folder here that has the fonts as files.
    private static final String FOLDER = "querygram.fonts";

    private static final double SIZE = 13;

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
        if (!loadFromFolder(file)) {
            loadFromJar(file);
        }
    }

    /// JavaFX reads a file as it is, and copies everything else into a temporary file first.
    private static boolean loadFromFolder(String file) {
        String folder = System.getProperty(FOLDER, "");
        return !folder.isEmpty()
                && Font.loadFont(Path.of(folder, file + ".ttf").toUri().toString(), SIZE) != null;
    }

    private static void loadFromJar(String file) {
        String path = "/org/querygram/app/fonts/" + file + ".ttf";
        try (InputStream bytes = Objects.requireNonNull(Fonts.class.getResourceAsStream(path))) {
            Font.loadFont(bytes, SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own font " + path + " is damaged", e);
        }
    }
}
