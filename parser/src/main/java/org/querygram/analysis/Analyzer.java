package org.querygram.analysis;

import org.querygram.detect.Causes;
import org.querygram.detect.Detection;
import org.querygram.detect.Detector;
import org.querygram.detect.Detectors;
import org.querygram.detect.Finding;
import org.querygram.entry.ReadReport;
import org.querygram.loops.LoopFolder;
import org.querygram.loops.LoopTree;
import org.querygram.relations.Relation;
import org.querygram.relations.Relations;
import org.querygram.stats.QueryStatistics;
import org.querygram.timeline.Segmenter;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

import java.util.List;
import java.util.Set;
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
        return new Analyzer(options).analyse(workload, reports, complete);
    }

    private Analysis analyse(Workload workload, List<ReadReport> reports, boolean complete) {
        Segments segments = Segmenter.cut(workload);
        List<Relation> relations = Relations.infer(workload, segments);
        List<LoopTree> trees = LoopFolder.foldAll(workload, segments);
        Detection detection =
                new Detection(workload, chosen(), options.thresholds())
                        .run(segments, trees, relations);
        Predicate<Finding> fine = f -> options.ignored().of(f, workload).isPresent();
        List<Finding> findings = detection.findings().stream().filter(fine.negate()).toList();
        return new Analysis(
                workload,
                reports,
                complete,
                QueryStatistics.of(workload),
                segments,
                trees,
                relations,
                findings,
                Causes.of(workload, segments, findings),
                detection.findings().stream().filter(fine).toList(),
                detection.notApplicable(),
                Summaries.of(workload, segments, findings));
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
