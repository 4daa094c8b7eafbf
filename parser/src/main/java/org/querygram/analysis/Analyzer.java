package org.querygram.analysis;

import org.querygram.detect.Causes;
import org.querygram.detect.Detection;
import org.querygram.detect.Detector;
import org.querygram.detect.Detectors;
import org.querygram.detect.Finding;
import org.querygram.detect.IgnoreList;
import org.querygram.entry.ReadReport;
import org.querygram.loops.LoopFolder;
import org.querygram.loops.LoopTree;
import org.querygram.relations.Relation;
import org.querygram.relations.Relations;
import org.querygram.stats.QueryStatistics;
import org.querygram.stats.QueryStats;
import org.querygram.timeline.Forms;
import org.querygram.timeline.Segmenter;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Judges a workload: figures, segments, loops, relations, findings.
public final class Analyzer {

    private final AnalysisOptions options;

    private Analyzer(AnalysisOptions options) {
        this.options = options;
    }

    /// The analysis of what was read.
    ///
    /// @param reports one per source
    /// @param complete false when reading was cancelled
    public static Analysis analyse(
            Workload workload,
            List<ReadReport> reports,
            boolean complete,
            AnalysisOptions options) {
        return analyse(workload, reports, complete, options, () -> false);
    }

    /// The analysis of what was read, unless it is stopped. Between two segments and between two
    /// detectors it looks whether it shall; findings of the segments before are kept then, and the
    /// analysis is not complete.
    ///
    /// @param stopped true once it shall stop
    /// @throws java.util.concurrent.CancellationException when it is stopped before there are loops
    public static Analysis analyse(
            Workload workload,
            List<ReadReport> reports,
            boolean complete,
            AnalysisOptions options,
            BooleanSupplier stopped) {
        return new Analyzer(options).analyse(workload, reports, complete, stopped);
    }

    /// The same analysis with more findings called fine; what was fine before stays so.
    public static Analysis ignoring(Analysis analysis, IgnoreList fine) {
        Workload workload = analysis.workload();
        Predicate<Finding> isFine = finding -> fine.of(finding, workload).isPresent();
        List<Finding> findings = analysis.findings().stream().filter(isFine.negate()).toList();
        List<Finding> ignored = new ArrayList<>(analysis.ignored());
        analysis.findings().stream().filter(isFine).forEach(ignored::add);
        return new Analysis(
                workload,
                analysis.reports(),
                analysis.complete(),
                analysis.stats(),
                analysis.segments(),
                analysis.trees(),
                analysis.relations(),
                findings,
                Causes.of(workload, analysis.segments(), findings),
                ignored,
                analysis.notApplicable(),
                Summaries.of(workload).with(analysis.segments(), findings));
    }

    private Analysis analyse(
            Workload workload,
            List<ReadReport> reports,
            boolean complete,
            BooleanSupplier stopped) {
        // What needs nothing of the others is worked out beside them.
        ForkJoinTask<List<QueryStats>> stats = beside(() -> QueryStatistics.of(workload));
        ForkJoinTask<Summaries> sums = beside(() -> Summaries.of(workload));
        Segments segments = Segmenter.cut(workload);
        ForkJoinTask<List<Relation>> relations = beside(() -> Relations.infer(workload, segments));
        Forms forms = Forms.of(workload, segments);
        List<LoopTree> trees = LoopFolder.foldAll(workload, segments, forms, stopped);
        Detection detection =
                new Detection(workload, chosen(), options.thresholds())
                        .run(segments, forms, trees, relations.join(), stopped);
        Predicate<Finding> fine = f -> options.ignored().of(f, workload).isPresent();
        List<Finding> findings = detection.findings().stream().filter(fine.negate()).toList();
        return new Analysis(
                workload,
                reports,
                complete && !detection.stopped(),
                stats.join(),
                segments,
                trees,
                relations.join(),
                findings,
                Causes.of(workload, segments, findings),
                detection.findings().stream().filter(fine).toList(),
                detection.notApplicable(),
                sums.join().with(segments, findings));
    }

    /// In the pool that runs this, else in Java's own.
    private static <T> ForkJoinTask<T> beside(Callable<T> work) {
        return ForkJoinTask.adapt(work).fork();
    }

    private List<Detector> chosen() {
        Set<String> only = options.only();
        Predicate<String> asked = id -> only.isEmpty() || only.contains(id);
        return Detectors.all().stream()
                .filter(detector -> asked.test(detector.id()))
                .filter(detector -> !options.without().contains(detector.id()))
                .toList();
    }
}
