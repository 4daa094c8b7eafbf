package org.querygram.app.settings;

import java.util.Map;
import java.util.TreeMap;

/// Where the window stood, how large it was, and how its panes divided it.
///
/// @param x of the window's left edge on the screen; 0 with `width` 0 when nothing is known
/// @param width 0 when nothing is known
/// @param maximized whether it filled the screen
/// @param sizes by name: "split.timeline", from 0 to 1
public record WindowLayout(
        double x,
        double y,
        double width,
        double height,
        boolean maximized,
        Map<String, Double> sizes) {

    /// Nothing is known: the window opens as it likes.
    public static final WindowLayout NONE = new WindowLayout(0, 0, 0, 0, false, Map.of());

    private static final String SIZE = "size.";

    public WindowLayout {
        sizes = Map.copyOf(sizes);
    }

    public boolean isKnown() {
        return width > 0 && height > 0;
    }

    static WindowLayout of(Map<String, String> values) {
        Map<String, Double> sizes = new TreeMap<>();
        values.forEach(
                (name, value) -> {
                    double size = number(value);
                    if (name.startsWith(SIZE) && size > 0) {
                        sizes.put(name.substring(SIZE.length()), size);
                    }
                });
        return new WindowLayout(
                number(values.getOrDefault("x", "")),
                number(values.getOrDefault("y", "")),
                Math.max(0, number(values.getOrDefault("width", ""))),
                Math.max(0, number(values.getOrDefault("height", ""))),
                values.getOrDefault("maximized", "").equals("yes"),
                sizes);
    }

    Map<String, String> among(Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(values);
        all.put("x", Double.toString(x));
        all.put("y", Double.toString(y));
        all.put("width", Double.toString(width));
        all.put("height", Double.toString(height));
        all.put("maximized", maximized ? "yes" : "no");
        sizes.forEach((name, size) -> all.put(SIZE + name, Double.toString(size)));
        return all;
    }

    /// 0 for what is no number.
    private static double number(String value) {
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) && Math.abs(number) < 1e6 ? number : 0;
        } catch (NumberFormatException e) {
            // Somebody edited the file; the window opens as if that were not there.
            return 0;
        }
    }
}
