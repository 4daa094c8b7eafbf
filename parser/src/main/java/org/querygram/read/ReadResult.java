package org.querygram.read;

import org.querygram.entry.LogClock;
import org.querygram.entry.ReadReport;
import org.querygram.workload.Workload;

import java.util.List;

/// What reading gave: the statements, and how each source was read.
///
/// @param clocks one per report: in which zone the times of that source are written
/// @param complete false when reading was cancelled: counts are lower bounds then
public record ReadResult(
        Workload workload, List<ReadReport> reports, List<LogClock> clocks, boolean complete) {

    public ReadResult {
        reports = List.copyOf(reports);
        clocks = List.copyOf(clocks);
    }
}
