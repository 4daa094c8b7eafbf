package org.querygram.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.loops.LoopFolder;
import org.querygram.loops.LoopTree;
import org.querygram.timeline.Segmenter;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class DetectionTest {

    private final Workload workload =
            WorkloadText.of(
                    "s1  select name from author where id = ?",
                    "s2  select name from author where id = ?");

    private Detection detection(Detector... detectors) {
        return detection(workload, detectors);
    }

    private static Detection detection(Workload workload, Detector... detectors) {
        Segments segments = Segmenter.cut(workload);
        List<LoopTree> trees =
                segments.list().stream()
                        .map(segment -> LoopFolder.fold(workload, segment))
                        .toList();
        return new Detection(workload, List.of(detectors), Thresholds.defaults())
                .run(segments, trees, List.of());
    }

    private record Probe(String id, Set<Need> needs, RuntimeException fault) implements Detector {
        @Override
        public String title() {
            return id;
        }

        @Override
        public List<Threshold> thresholds() {
            return List.of();
        }

        @Override
        public List<Candidate> detect(DetectionContext context) {
            if (fault != null) {
                throw fault;
            }
            return List.of(
                    new Candidate(
                            id,
                            "seen",
                            count -> "",
                            Severity.WARNING,
                            Grade.LIKELY,
                            "",
                            List.of(0),
                            null,
                            null,
                            context.rows(),
                            1,
                            -1,
                            List.of(),
                            new Saving.Gone(),
                            new Advice("", "", "", "")));
        }
    }

    @Test
    void saysWhatALogLacks() {
        Detection detection =
                detection(new Probe("slow", Set.of(Need.DURATIONS, Need.VALUES, Need.TIMES), null));

        assertThat(detection.findings()).isEmpty();
        assertThat(detection.notApplicable())
                .containsExactly(
                        new NotApplicable(
                                "slow",
                                "the log has no times; the log has no durations; the log shows no"
                                        + " parameter values, so equal and different look alike"));
    }

    @Test
    void aFaultOfOneDetectorIsToldOnceAndTheOthersGoOn() {
        Detection detection =
                detection(
                        new Probe("broken", Set.of(), new IllegalStateException("oh")),
                        new Probe("sound", Set.of(), null));

        assertThat(detection.findings())
                .extracting(Finding::detector)
                .containsExactly("sound", "sound");
        assertThat(detection.notApplicable()).hasSize(1);
        assertThat(detection.notApplicable().getFirst().reason())
                .contains("segment s1", "IllegalStateException")
                .doesNotContain("\n");
    }

    private static Workload ofSessions(int sessions) {
        return WorkloadText.of(
                IntStream.range(0, sessions)
                        .mapToObj(i -> "s" + (i + 1) + "  select name from author where id = " + i)
                        .toArray(String[]::new));
    }

    @Test
    void manySegmentsAreJudgedInTheirOrder() {
        Workload many = ofSessions(1000);

        Detection detection = detection(many, new Probe("sound", Set.of(), null));

        assertThat(detection.findings())
                .extracting(Finding::segment)
                .isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void aFaultSomewhereAmongManySegmentsLeavesWhatWasFoundBeforeIt() {
        Workload many = ofSessions(1000);
        Probe sound = new Probe("sound", Set.of(), null);
        Detector faulty = new FaultyFrom(700, new Probe("broken", Set.of(), null));

        Detection detection = detection(many, faulty, sound);

        assertThat(detection.findings())
                .filteredOn(finding -> finding.detector().equals("broken"))
                .extracting(Finding::segment)
                .isEqualTo(IntStream.range(0, 700).boxed().toList());
        assertThat(detection.notApplicable())
                .singleElement()
                .extracting(NotApplicable::reason)
                .asString()
                .contains("segment s701");
    }

    private record FaultyFrom(int segment, Detector inner) implements Detector {
        @Override
        public String id() {
            return inner.id();
        }

        @Override
        public String title() {
            return inner.title();
        }

        @Override
        public Set<Need> needs() {
            return inner.needs();
        }

        @Override
        public List<Threshold> thresholds() {
            return List.of();
        }

        @Override
        public List<Candidate> detect(DetectionContext context) {
            if (context.segment().index() >= segment) {
                throw new IllegalStateException("oh");
            }
            return inner.detect(context);
        }
    }

    private static List<String> limits(String... lines) {
        return Fixture.analyse(List.of(lines)).findings().stream()
                .flatMap(finding -> finding.decidedBy().stream())
                .map(Decision::text)
                .toList();
    }

    @Test
    void aFindingTellsTheLimitsThatDecidedIt() {
        String[] lines = new String[6];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "s1  UPDATE tag SET uses = %d WHERE id = %d".formatted(i, i);
        }

        assertThat(limits(lines))
                .containsExactly(
                        "update-loop.repeats = 5",
                        "update-loop.serious = 50",
                        "update-loop.batch = 50");
    }

    @Test
    void aHintWasNotMadeLouderByALimit() {
        String[] lines = new String[6];
        java.util.Arrays.fill(lines, "s1  UPDATE tag SET uses = 3 WHERE id = 4");

        assertThat(limits(lines)).doesNotContain("update-loop.serious = 50").isNotEmpty();
    }
}
