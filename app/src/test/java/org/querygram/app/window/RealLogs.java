package org.querygram.app.window;

import org.querygram.analysis.AnalysisOptions;
import org.querygram.analysis.Analyzer;
import org.querygram.app.compare.CompareViewModel;
import org.querygram.app.log.OpenLog;
import org.querygram.compare.Comparisons;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.ReadResult;
import org.querygram.read.UnreadableInputException;
import org.querygram.read.WorkloadReader;

import java.nio.file.Path;
import java.util.List;

/// Reads files as the program does.
final class RealLogs {

    private RealLogs() {}

    static OpenLog read(List<Path> paths, ReadOptions options, Progress progress)
            throws UnreadableInputException {
        ReadResult read = new WorkloadReader().read(paths, options, progress);
        var analysis =
                Analyzer.analyse(
                        read.workload(),
                        read.reports(),
                        read.complete(),
                        AnalysisOptions.defaults());
        return OpenLog.of(paths, options, analysis, List.of());
    }

    static CompareViewModel compare(OpenLog before, OpenLog after) {
        return new CompareViewModel(
                before, after, Comparisons.compare(before.side(), after.side()));
    }
}
