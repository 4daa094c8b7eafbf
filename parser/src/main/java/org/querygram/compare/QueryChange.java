package org.querygram.compare;

/// One query class in both logs.
///
/// @param classBefore index into the workload before, or -1
/// @param classAfter index into the workload after, or -1
/// @param housekeeping true for what is listed apart and enters no verdict (BEGIN, SET, driver
/// set-up)
/// @param totalNanosBefore and `totalNanosAfter`: -1 where the log has no durations
public record QueryChange(
        long fingerprint,
        String normalized,
        Change change,
        boolean housekeeping,
        int classBefore,
        int classAfter,
        int countBefore,
        int countAfter,
        long totalNanosBefore,
        long totalNanosAfter) {}
