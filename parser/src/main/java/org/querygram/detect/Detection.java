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

/// Asks every detector about every segment.
public final class Detection {

    private final Workload workload;
    private final Thresholds thresholds;
    private final List<Detector> detectors = new ArrayList<>();
    private final List<NotApplicable> notApplicable = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

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
        Schema schema = new Schema(workload, relations);
        Entities entities = new Entities(workload);
        Names names = new Names(schema.tables(), entities::entity, entities::role);
        SegmentClasses classes = new SegmentClasses(workload);
        Arbiter arbiter = new Arbiter(workload);
        for (Segment segment : segments.list()) {
            if (segment.setup()) {
                continue;
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
            findings.addAll(arbiter.settle(segment, ask(context)));
        }
        findings.sort(
                Comparator.comparing((Finding finding) -> finding.severity() == Severity.INFO)
                        .thenComparing(finding -> -finding.avoidable())
                        .thenComparing(finding -> finding.rows()[0]));
        return this;
    }

    private List<Candidate> ask(DetectionContext context) {
        List<Candidate> candidates = new ArrayList<>();
        for (Detector detector : List.copyOf(detectors)) {
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

    /// Hints last, most avoidable statements first.
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public List<NotApplicable> notApplicable() {
        return List.copyOf(notApplicable);
    }
}
