package org.querygram.app.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.querygram.app.theme.Theme;
import org.querygram.detect.Detector;
import org.querygram.detect.Threshold;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The page of settings: what is in force, and what somebody types. A value that makes no sense is
/// said to make none, and the last good one stays in force.
public final class SettingsViewModel {

    private static final String BATCH = "batch";

    private final Kept kept;
    private final List<Limit> limits = new ArrayList<>();
    private final StringProperty zone = new SimpleStringProperty();
    private final StringProperty batch = new SimpleStringProperty();
    private final ReadOnlyStringWrapper zoneComplaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper batchComplaint = new ReadOnlyStringWrapper("");

    /// One limit of one detector.
    ///
    /// @param detector its title, for people
    /// @param key "n-plus-one.repeats"
    /// @param text what stands in its field
    /// @param complaint what is wrong with it; empty while nothing is
    public record Limit(
            String detector,
            String key,
            Threshold threshold,
            StringProperty text,
            ReadOnlyStringWrapper complaint) {

        /// The default as it would be typed.
        public String standard() {
            return plain(threshold.defaultValue());
        }
    }

    /// @param detectors all that have limits
    public SettingsViewModel(Kept kept, List<Detector> detectors) {
        this.kept = kept;
        Settings now = kept.settings();
        zone.set(now.zone().getId());
        batch.set(now.batch() == 0 ? "" : Integer.toString(now.batch()));
        detectors.forEach(this::addLimits);
        zone.subscribe((_, typed) -> setZone(typed));
        batch.subscribe((_, typed) -> setBatch(typed));
    }

    private void addLimits(Detector detector) {
        for (Threshold threshold : detector.thresholds()) {
            String key = detector.id() + "." + threshold.name();
            // All batches are set in one place.
            if (!threshold.name().equals(BATCH)) {
                Double set = kept.settings().thresholds().get(key);
                StringProperty text = new SimpleStringProperty(set == null ? "" : plain(set));
                Limit limit =
                        new Limit(
                                detector.title(),
                                key,
                                threshold,
                                text,
                                new ReadOnlyStringWrapper(""));
                text.subscribe((_, typed) -> set(limit, typed));
                limits.add(limit);
            }
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) && number < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return kept.settingsProperty();
    }

    public void setTheme(Theme theme) {
        kept.set(kept.settings().withTheme(theme));
    }

    /// Switching it off forgets what was remembered.
    public void setKeepsRecent(boolean on) {
        kept.set(kept.settings().withRecent(on));
    }

    /// What stands in the field of the time zone.
    public StringProperty zoneProperty() {
        return zone;
    }

    public ReadOnlyStringProperty zoneComplaintProperty() {
        return zoneComplaint.getReadOnlyProperty();
    }

    /// What stands in the field of the batch; empty for what each detector assumes.
    public StringProperty batchProperty() {
        return batch;
    }

    public ReadOnlyStringProperty batchComplaintProperty() {
        return batchComplaint.getReadOnlyProperty();
    }

    public List<Limit> limits() {
        return List.copyOf(limits);
    }

    /// Gives all limits, the batch and the time zone back to the defaults.
    public void reset() {
        Settings plain = Settings.defaults();
        zone.set(plain.zone().getId());
        batch.set("");
        limits.forEach(limit -> limit.text().set(""));
    }

    private void setZone(String typed) {
        try {
            kept.set(kept.settings().withZone(ZoneId.of(typed.strip())));
            zoneComplaint.set("");
        } catch (DateTimeException e) {
            zoneComplaint.set("No time zone has this name. Try Europe/Vienna, UTC or +02:00.");
        }
    }

    private void setBatch(String typed) {
        String digits = typed.strip();
        boolean number = digits.length() < 7 && digits.chars().allMatch(Character::isDigit);
        int rows = digits.isEmpty() || !number ? 0 : Integer.parseInt(digits);
        boolean good = digits.isEmpty() || rows >= 1 && rows <= Settings.LARGEST_BATCH;
        batchComplaint.set(good ? "" : "A whole number from 1 to 100000, or nothing.");
        if (good) {
            kept.set(kept.settings().withBatch(rows));
        }
    }

    private void set(Limit limit, String typed) {
        Map<String, Double> next = new TreeMap<>(kept.settings().thresholds());
        if (typed.isBlank()) {
            next.remove(limit.key());
        } else {
            try {
                double number = Double.parseDouble(typed.strip());
                if (!Double.isFinite(number) || number < 0) {
                    throw new NumberFormatException(typed);
                }
                next.put(limit.key(), number);
            } catch (NumberFormatException e) {
                limit.complaint().set("A number, 0 or more.");
                return;
            }
        }
        limit.complaint().set("");
        kept.set(kept.settings().withThresholds(next));
    }
}
