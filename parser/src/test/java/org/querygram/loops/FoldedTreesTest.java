package org.querygram.loops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.timeline.Forms;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segmenter;
import org.querygram.timeline.Segments;

import java.util.List;
import java.util.stream.Stream;

/// Trees are kept packed, once for each form.
class FoldedTreesTest {

    static Stream<KnownTreesTest.Known> all() throws java.io.IOException {
        return KnownTreesTest.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTreeOutOfAllIsTheTreeOfItsSegment(KnownTreesTest.Known known) {
        Segments segments = Segmenter.cut(known.workload());
        Forms forms = Forms.of(known.workload(), segments);
        List<LoopTree> trees = LoopFolder.foldAll(known.workload(), segments, forms, () -> false);

        for (Segment segment : segments.list()) {
            assertThat(trees.get(segment.index()))
                    .usingRecursiveComparison()
                    .isEqualTo(LoopFolder.fold(known.workload(), segment));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTreeAskedForTwiceHasEqualNodes(KnownTreesTest.Known known) {
        Segments segments = Segmenter.cut(known.workload());
        Forms forms = Forms.of(known.workload(), segments);
        List<LoopTree> trees = LoopFolder.foldAll(known.workload(), segments, forms, () -> false);

        for (int i = 0; i < trees.size(); i++) {
            assertThat(trees.get(i)).isEqualTo(trees.get(i)).isNotSameAs(trees.get(i));
            assertThat(segments.list().get(i)).isEqualTo(segments.list().get(i));
        }
    }
}
