package org.querygram.app;

import java.nio.file.Path;
import java.util.List;
import org.querygram.analysis.Analysis;
import org.querygram.analysis.Summary;
import org.querygram.app.log.OpenLog;
import org.querygram.app.window.LogOpener;
import org.querygram.loops.LoopFolder;
import org.querygram.loops.LoopTree;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.ReadResult;
import org.querygram.read.WorkloadReader;
import org.querygram.relations.Relations;
import org.querygram.stats.QueryStatistics;
import org.querygram.timeline.Segmenter;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

/// Reads and judges logs for the window.
final class Opening implements LogOpener {

    @Override
    public OpenLog open(List<Path> paths, ReadOptions options, Progress progress) throws Exception {
        ReadResult read = new WorkloadReader().read(paths, options, progress);
        Workload w = read.workload();
        Segments segments = Segmenter.cut(w);
        List<LoopTree> trees =
                segments.list().stream().map(segment -> LoopFolder.fold(w, segment)).toList();
        long nanos = 0;
        for (int i = 0; i < w.size(); i++) nanos += Math.max(0, w.durationNanos(i));
        Analysis analysis =
                new Analysis(
                        w,
                        read.reports(),
                        read.complete(),
                        QueryStatistics.of(w),
                        segments,
                        trees,
                        Relations.infer(w, segments),
                        List.of(),
                        List.of(),
                        new Summary(
                                w.size(),
                                w.queryClasses().size(),
                                w.sessions().size(),
                                segments.list().size(),
                                0,
                                w.hasDurations() ? nanos : -1,
                                Workload.NO_TIME,
                                Workload.NO_TIME,
                                0,
                                0,
                                0,
                                w.size()));
        return OpenLog.of(paths, options, analysis, List.of());
    }
}
