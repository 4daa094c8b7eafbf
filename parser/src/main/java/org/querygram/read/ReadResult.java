package org.querygram.read;

import java.util.List;
import org.querygram.entry.ReadReport;
import org.querygram.workload.Workload;

/// What reading gave: the statements, and how each source was read.
///
/// @param complete false when reading was cancelled: counts are lower bounds then
public record ReadResult(Workload workload, List<ReadReport> reports, boolean complete) {

    public ReadResult {
        reports = List.copyOf(reports);
    }
}
