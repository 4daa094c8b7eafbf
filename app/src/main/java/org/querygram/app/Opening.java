package org.querygram.app;

import org.querygram.analysis.Analysis;
import org.querygram.analysis.AnalysisOptions;
import org.querygram.analysis.Analyzer;
import org.querygram.app.log.OpenLog;
import org.querygram.app.window.LogOpener;
import org.querygram.detect.Detector;
import org.querygram.detect.Detectors;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.ReadResult;
import org.querygram.read.UnreadableInputException;
import org.querygram.read.WorkloadReader;

import java.nio.file.Path;
import java.util.List;

/// Reads and judges logs for the window.
final class Opening implements LogOpener {

    @Override
    public OpenLog open(List<Path> paths, ReadOptions options, Progress progress)
            throws UnreadableInputException {
        ReadResult read = new WorkloadReader().read(paths, options, progress);
        Analysis analysis =
                Analyzer.analyse(
                        read.workload(),
                        read.reports(),
                        read.complete(),
                        AnalysisOptions.defaults());
        List<String> detectors = Detectors.all().stream().map(Detector::id).toList();
        return OpenLog.of(paths, options, analysis, detectors);
    }
}
