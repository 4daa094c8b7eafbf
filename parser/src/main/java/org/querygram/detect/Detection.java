package org.querygram.detect;

import org.querygram.loops.LoopTree;
import org.querygram.relations.Relation;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Asks every detector about every segment.
public final class Detection {

    private final Workload workload;
    private final Thresholds thresholds;
    private final List<Detector> detectors = new ArrayList<>();
    private final List<NotApplicable> notApplicable = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean stopped;

    /// @param asked detectors to run, as the user chose them
    public Detection(Workload workload, List<Detector> asked, Thresholds thresholds) {
        this.workload = workload;
        this.thresholds = thresholds;
        for (Detector detector : asked) {
            String lack = lack(detector.needs());
            if (lack.isEmpty() || workload.size() == 0) {
                detectors.add(detector);
            } else {
                notApplicable.add(new NotApplicable(detector.id(), lack));
            }
        }
    }

    private String lack(Set<Need> needs) {
        return String.join(
                "; ",
                needs.stream()
                        .sorted()
                        .filter(need -> !need.isMet(workload))
                        .map(Need::lack)
                        .toList());
    }

    /// Looks at all segments but those that only get something ready.
    ///
    /// @param trees one per segment, in the same order
    public Detection run(Segments segments, List<LoopTree> trees, List<Relation> relations) {
        return run(segments, trees, relations, () -> false);
    }

    /// Looks at all segments, unless it is stopped: findings of the segments before are kept.
    ///
    /// @param stop true once it shall stop; asked before each segment and each detector
    public Detection run(
            Segments segments,
            List<LoopTree> trees,
            List<Relation> relations,
            BooleanSupplier stop) {
        Schema schema = new Schema(workload, relations);
        Names names = new Names(schema.tables());
        SegmentClasses classes = new SegmentClasses(workload);
        Arbiter arbiter = new Arbiter(workload);
        for (Segment segment : segments.list()) {
            if (segment.setup()) {
                continue;
            }
            if (stopped) {
                break;
            }
            DetectionContext context =
                    new DetectionContext(
                            workload,
                            segment,
                            classes.of(segment),
                            trees.get(segment.index()),
                            schema,
                            names,
                            new Transactions(workload, segment.rows()),
                            thresholds);
            List<Candidate> candidates = ask(context, stop);
            // Half of the candidates would leave the arbiter with the wrong ones.
            if (!stopped) {
                findings.addAll(arbiter.settle(segment, candidates));
            }
        }
        findings.sort(
                Comparator.comparing((Finding finding) -> finding.severity() == Severity.INFO)
                        .thenComparing(finding -> -finding.avoidable())
                        .thenComparing(finding -> finding.rows()[0]));
        return this;
    }

    private List<Candidate> ask(DetectionContext context, BooleanSupplier stop) {
        List<Candidate> candidates = new ArrayList<>();
        for (Detector detector : List.copyOf(detectors)) {
            stopped |= stop.getAsBoolean();
            if (stopped) {
                return candidates;
            }
            try {
                candidates.addAll(detector.detect(context));
            } catch (RuntimeException fault) {
                detectors.remove(detector);
                notApplicable.add(new NotApplicable(detector.id(), sorry(context, fault)));
            }
        }
        return candidates;
    }

    /// A fault of ours: the detector is left out from here on, and the others go on.
    private static String sorry(DetectionContext context, RuntimeException fault) {
        return "it failed in segment %s (%s), a fault of this program; findings before that stand"
                .formatted(context.segment().id(), fault.getClass().getSimpleName());
    }

    /// True when not all segments were looked at: there may be more findings.
    public boolean stopped() {
        return stopped;
    }

    /// Hints last, most avoidable statements first.
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public List<NotApplicable> notApplicable() {
        return List.copyOf(notApplicable);
    }
}
