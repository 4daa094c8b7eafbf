package org.querygram.detect;

import org.querygram.loops.LoopTree;
import org.querygram.relations.Relation;
import org.querygram.timeline.Forms;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Asks every detector about every segment.
public final class Detection {

    /// Fewer segments are not worth a second thread, unless they are long.
    private static final int FEWEST_TOGETHER = 64;

    private static final int MANY_STATEMENTS = 20_000;

    /// Segments are dealt out in so many runs: more than processors, since some take longer.
    private static final int MOST_PARTS = 64;

    private final Workload workload;
    private final Thresholds thresholds;
    private final List<Detector> asked;
    private final List<Detector> detectors = new ArrayList<>();
    private final List<NotApplicable> notApplicable = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private BooleanSupplier stop = () -> false;
    private volatile boolean stopped;

    /// @param asked detectors to run, as the user chose them
    public Detection(Workload workload, List<Detector> asked, Thresholds thresholds) {
        this.workload = workload;
        this.thresholds = thresholds;
        this.asked = List.copyOf(asked);
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

    /// Looks at all segments but those that only get something ready. Uses all processors; the
    /// findings are those of one.
    ///
    /// @param trees one per segment, in the same order
    public Detection run(Segments segments, List<LoopTree> trees, List<Relation> relations) {
        return run(segments, Forms.apart(segments), trees, relations, () -> false);
    }

    /// Looks at all segments, unless it is stopped: findings of the segments before are kept.
    ///
    /// @param forms segments of one form are judged together where that makes no difference
    /// @param stop true once it shall stop; asked before each segment and each detector
    public Detection run(
            Segments segments,
            Forms forms,
            List<LoopTree> trees,
            List<Relation> relations,
            BooleanSupplier stop) {
        this.stop = stop;
        Schema schema = new Schema(workload, relations);
        Entities entities = new Entities(workload);
        Names names = new Names(schema.tables(), entities::entity, entities::role);
        Verdicts verdicts = new Verdicts(workload, segments, forms);
        Desk desk =
                new Desk(schema, names, new TableNames(workload), new Shared(), trees, verdicts);
        if (!runTogether(segments.list(), desk)) {
            Round round = new Round(desk);
            for (Segment segment : segments.list()) {
                if (!segment.setup()) {
                    findings.addAll(round.carefully(segment));
                }
            }
        }
        Decisions decisions = new Decisions(asked, thresholds);
        findings.replaceAll(decisions::decided);
        findings.sort(
                Comparator.comparing((Finding finding) -> finding.severity() == Severity.INFO)
                        .thenComparing(finding -> -finding.avoidable())
                        .thenComparingInt(Finding::firstRow));
        return this;
    }

    /// False when a detector failed: which findings stand then depends on the order of segments.
    private boolean runTogether(List<Segment> segments, Desk desk) {
        if (segments.size() < FEWEST_TOGETHER && workload.size() < MANY_STATEMENTS) {
            return false;
        }
        int parts = Math.min(MOST_PARTS, segments.size());
        try {
            IntStream.range(0, parts)
                    .parallel()
                    .mapToObj(part -> part(segments, part, parts, desk))
                    .toList()
                    .forEach(findings::addAll);
            return true;
        } catch (RuntimeException fault) {
            // Told by the careful round, which meets it again.
            return false;
        }
    }

    private List<Finding> part(List<Segment> segments, int part, int parts, Desk desk) {
        int from = (int) ((long) segments.size() * part / parts);
        int to = (int) ((long) segments.size() * (part + 1) / parts);
        Round round = new Round(desk);
        List<Finding> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Segment segment = segments.get(i);
            if (!segment.setup()) {
                found.addAll(round.quickly(segment));
            }
        }
        return found;
    }

    /// What all segments are judged by; safe for several threads.
    private record Desk(
            Schema schema,
            Names names,
            TableNames tables,
            Shared shared,
            List<LoopTree> trees,
            Verdicts verdicts) {}

    /// Judges segments one after another.
    private final class Round {

        private final Desk desk;
        private final SegmentClasses classes = new SegmentClasses(workload);
        private final Arbiter arbiter;

        Round(Desk desk) {
            this.desk = desk;
            this.arbiter = new Arbiter(workload, desk.tables, desk.shared);
        }

        private DetectionContext context(Segment segment, Workload seen) {
            Positions positions = new Positions(segment.rows());
            return new DetectionContext(
                    seen,
                    segment,
                    classes.of(segment),
                    desk.trees,
                    desk.schema,
                    desk.names,
                    new Transactions(seen, segment.rows(), positions),
                    positions,
                    thresholds);
        }

        /// Throws what a detector throws.
        List<Finding> quickly(Segment segment) {
            if (isStopped()) {
                return List.of();
            }
            List<Finding> known = desk.verdicts.of(segment, arbiter);
            if (known != null) {
                return known;
            }
            if (!desk.verdicts.isWanted(segment)) {
                return judged(segment, context(segment, workload));
            }
            Asking asking = new Asking(workload, segment);
            List<Finding> found =
                    judged(segment, context(faceless(segment), workload.watchedBy(asking)));
            if (!stopped) {
                desk.verdicts.keep(segment, found, asking);
            }
            return found;
        }

        private List<Finding> judged(Segment segment, DetectionContext context) {
            List<Candidate> candidates = new ArrayList<>();
            for (Detector detector : detectors) {
                if (isStopped()) {
                    return List.of();
                }
                candidates.addAll(detector.detect(context));
            }
            return arbiter.settle(segment, candidates);
        }

        /// What segments of one form have in common: a verdict cannot rest on more.
        private static Segment faceless(Segment segment) {
            return new Segment(
                    segment.index(),
                    "",
                    segment.kind(),
                    "",
                    -1,
                    segment.rows(),
                    segment.setup(),
                    segment.mayMix());
        }

        /// Leaves a detector out from where it fails.
        List<Finding> carefully(Segment segment) {
            List<Candidate> candidates = ask(context(segment, workload));
            // Half of the candidates would leave the arbiter with the wrong ones.
            return stopped ? List.of() : arbiter.settle(segment, candidates);
        }
    }

    private boolean isStopped() {
        if (stop.getAsBoolean()) {
            stopped = true;
        }
        return stopped;
    }

    private List<Candidate> ask(DetectionContext context) {
        List<Candidate> candidates = new ArrayList<>();
        for (Detector detector : List.copyOf(detectors)) {
            if (isStopped()) {
                break;
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
