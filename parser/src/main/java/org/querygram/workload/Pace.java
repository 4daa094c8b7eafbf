package org.querygram.workload;

import java.util.List;

/// How many statements there were in each stretch of a log that is still being read.
///
/// @param stretch how long a stretch is: microseconds, or statements where the log has no times
/// @param lanes of the sessions with most statements, and last what is left; of equal length
public record Pace(long stretch, List<Lane> lanes) {

    /// Nothing yet.
    public static final Pace NONE = new Pace(1, List.of());

    /// @param name of a session, or "139 other sessions"; empty where the log names none
    /// @param statements so far
    /// @param counts for each stretch; do not change
    public record Lane(String name, long statements, int[] counts) {}

    public Pace {
        lanes = List.copyOf(lanes);
    }

    /// How many stretches the log has so far.
    public int length() {
        return lanes.isEmpty() ? 0 : lanes.getFirst().counts().length;
    }

    /// The most statements of a lane in one stretch.
    public int most() {
        int most = 0;
        for (Lane lane : lanes) {
            for (int count : lane.counts()) {
                most = Math.max(most, count);
            }
        }
        return most;
    }
}
