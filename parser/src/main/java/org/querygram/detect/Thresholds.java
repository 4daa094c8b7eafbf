package org.querygram.detect;

import java.util.Map;

/// The limits in force: defaults, but for what the user set.
///
/// @param changed by "DETECTOR.NAME"
public record Thresholds(Map<String, Double> changed) {

    public Thresholds {
        changed = Map.copyOf(changed);
    }

    public static Thresholds defaults() {
        return new Thresholds(Map.of());
    }

    public double of(String detector, Threshold threshold) {
        return changed.getOrDefault(detector + "." + threshold.name(), threshold.defaultValue());
    }
}
