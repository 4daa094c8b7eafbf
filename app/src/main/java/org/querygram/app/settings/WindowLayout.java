package org.querygram.app.settings;

import java.util.Map;
import java.util.TreeMap;

/// Where the window stood, how large it was, how its panes divided it, and what was chosen in them.
///
/// @param x of the window's left edge on the screen; 0 with `width` 0 when nothing is known
/// @param width 0 when nothing is known
/// @param maximized whether it filled the screen
/// @param sizes by name: "split.timeline", from 0 to 1; "column.queries.count", in points
/// @param choices by name: "lanes"
public record WindowLayout(
        double x,
        double y,
        double width,
        double height,
        boolean maximized,
        Map<String, Double> sizes,
        Map<String, String> choices) {

    /// Nothing is known: the window opens as it likes.
    public static final WindowLayout NONE = new WindowLayout(0, 0, 0, 0, false, Map.of(), Map.of());

    private static final String SIZE = "size.";
    private static final String CHOICE = "choice.";

    public WindowLayout {
        sizes = Map.copyOf(sizes);
        choices = Map.copyOf(choices);
    }

    public boolean isKnown() {
        return width > 0 && height > 0;
    }

    static WindowLayout of(Map<String, String> values) {
        Map<String, Double> sizes = new TreeMap<>();
        Map<String, String> choices = new TreeMap<>();
        values.forEach(
                (name, value) -> {
                    double size = number(value);
                    if (name.startsWith(SIZE) && size > 0) {
                        sizes.put(name.substring(SIZE.length()), size);
                    }
                    if (name.startsWith(CHOICE)) {
                        choices.put(name.substring(CHOICE.length()), value);
                    }
                });
        return new WindowLayout(
                number(values.getOrDefault("x", "")),
                number(values.getOrDefault("y", "")),
                Math.max(0, number(values.getOrDefault("width", ""))),
                Math.max(0, number(values.getOrDefault("height", ""))),
                values.getOrDefault("maximized", "").equals("yes"),
                sizes,
                choices);
    }

    Map<String, String> among(Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(values);
        // A choice that was given up is gone.
        all.keySet().removeIf(name -> name.startsWith(CHOICE));
        choices.forEach((name, choice) -> all.put(CHOICE + name, choice));
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
