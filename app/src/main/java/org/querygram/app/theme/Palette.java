package org.querygram.app.theme;

import javafx.scene.paint.Color;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours of a theme for what is painted on a canvas. Read from the same CSS file that dresses
/// the controls, so that a colour is written down once.
public final class Palette {

    private static final Pattern COLOUR = Pattern.compile("-qg-([a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6})");
    private static final Map<String, Palette> KNOWN = new HashMap<>();

    private final Map<String, Color> colours;

    private Palette(Map<String, Color> colours) {
        this.colours = Map.copyOf(colours);
    }

    static synchronized Palette of(boolean dark) {
        return KNOWN.computeIfAbsent(dark ? "dark" : "light", Palette::read);
    }

    /// @param name as in the CSS, without `-qg-`: "accent", "grid", "c1"
    public Color colour(String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    /// The colour of a table.
    ///
    /// @param number 1 to 8, or 0 for the tables without a colour of their own
    public Color table(int number) {
        return colour("c" + number);
    }

    private static Palette read(String theme) {
        String path = "/org/querygram/app/css/" + theme + ".css";
        try (InputStream css = Objects.requireNonNull(Palette.class.getResourceAsStream(path))) {
            String text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Color> colours = new HashMap<>();
            Matcher matcher = COLOUR.matcher(text);
            while (matcher.find()) {
                colours.put(matcher.group(1), Color.web(matcher.group(2)));
            }
            return new Palette(colours);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own style sheet is damaged: " + path, e);
        }
    }
}
