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

class DetectionTest {

    private final Workload workload =
            WorkloadText.of(
                    "s1  select name from author where id = ?",
                    "s2  select name from author where id = ?");

    private Detection detection(Detector... detectors) {
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
}
