package org.querygram.app.settings;

import org.querygram.app.theme.Theme;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What the user set.
///
/// @param theme which colours the window wears
/// @param zone of times that do not say theirs
/// @param batch rows of one batch, by which detectors count the statements left; 0 for what each
/// detector assumes
/// @param thresholds limits that differ from their default, by "DETECTOR.NAME"
/// @param keepsRecent whether the logs that were open are remembered
public record Settings(
        Theme theme, ZoneId zone, int batch, Map<String, Double> thresholds, boolean keepsRecent) {

    /// More rows than any database takes in one statement.
    static final int LARGEST_BATCH = 100_000;

    private static final String THEME = "theme";
    private static final String ZONE = "time-zone";
    private static final String BATCH = "batch";
    private static final String RECENT = "recent-logs";
    private static final String LIMIT = "threshold.";

    public Settings {
        thresholds = Map.copyOf(thresholds);
    }

    public static Settings defaults() {
        return new Settings(Theme.SYSTEM, ZoneId.of("UTC"), 0, Map.of(), true);
    }

    /// Every value for itself: one that makes no sense leaves the default, and takes no other with
    /// it.
    static Settings of(Map<String, String> values) {
        Settings plain = defaults();
        Map<String, Double> limits = new TreeMap<>();
        values.forEach(
                (name, value) -> {
                    double limit = name.startsWith(LIMIT) ? number(value) : -1;
                    if (limit >= 0) {
                        limits.put(name.substring(LIMIT.length()), limit);
                    }
                });
        return new Settings(
                theme(values.getOrDefault(THEME, ""), plain.theme()),
                zone(values.getOrDefault(ZONE, ""), plain.zone()),
                batch(values.getOrDefault(BATCH, "")),
                limits,
                !values.getOrDefault(RECENT, "on").equals("off"));
    }

    /// Puts these settings among the values of a file, and leaves those that it does not know.
    Map<String, String> among(Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(values);
        all.keySet().removeIf(name -> name.startsWith(LIMIT));
        all.put(THEME, theme.name().toLowerCase(Locale.ROOT));
        all.put(ZONE, zone.getId());
        all.put(BATCH, Integer.toString(batch));
        all.put(RECENT, keepsRecent ? "on" : "off");
        thresholds.forEach((name, limit) -> all.put(LIMIT + name, Double.toString(limit)));
        return all;
    }

    private static Theme theme(String value, Theme otherwise) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equalsIgnoreCase(value.strip())) {
                return theme;
            }
        }
        return otherwise;
    }

    private static ZoneId zone(String value, ZoneId otherwise) {
        try {
            return ZoneId.of(value.strip());
        } catch (DateTimeException e) {
            // An older or newer Java knew it; times are then read as if nothing were set.
            return otherwise;
        }
    }

    private static int batch(String value) {
        double rows = number(value);
        return rows >= 1 && rows <= LARGEST_BATCH ? (int) rows : 0;
    }

    /// -1 for what is no number, or none that a limit can have.
    private static double number(String value) {
        try {
            double number = Double.parseDouble(value.strip());
            return Double.isFinite(number) && number >= 0 ? number : -1;
        } catch (NumberFormatException e) {
            // Somebody edited the file by hand; the page of settings shows what is in force.
            return -1;
        }
    }

    public Settings withTheme(Theme next) {
        return new Settings(next, zone, batch, thresholds, keepsRecent);
    }

    public Settings withZone(ZoneId next) {
        return new Settings(theme, next, batch, thresholds, keepsRecent);
    }

    public Settings withBatch(int next) {
        return new Settings(theme, zone, next, thresholds, keepsRecent);
    }

    public Settings withThresholds(Map<String, Double> next) {
        return new Settings(theme, zone, batch, next, keepsRecent);
    }

    public Settings withRecent(boolean next) {
        return new Settings(theme, zone, batch, thresholds, next);
    }
}
