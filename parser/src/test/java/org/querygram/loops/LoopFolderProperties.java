package org.querygram.loops;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.querygram.loops.LoopNode.Loop;
import org.querygram.loops.LoopNode.Step;
import org.querygram.timeline.Forms;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segmenter;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class LoopFolderProperties {

    @Property(tries = 300)
    void theTreeExpandsToTheSegment(@ForAll("logs") List<String> lines) {
        Workload workload = WorkloadText.of(lines.toArray(String[]::new));
        Segment segment = Segmenter.cut(workload).list().getFirst();

        LoopTree tree = LoopFolder.fold(workload, segment);

        assertThat(tree.expand()).isEqualTo(segment.rows());
        tree.nodes().forEach(node -> assertSound(workload, node));
    }

    @Property(tries = 50)
    void theSameLogGivesTheSameTree(@ForAll("logs") List<String> lines) {
        Workload one = WorkloadText.of(lines.toArray(String[]::new));
        Workload two = WorkloadText.of(lines.toArray(String[]::new));

        assertThat(TreeText.of(one)).isEqualTo(TreeText.of(two));
    }

    @Property(tries = 200)
    void segmentsOfOneFormHaveTheTreesThatTheyHaveAlone(@ForAll("logs") List<String> lines) {
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int session = 1; session <= 3; session++) {
                String other =
                        lines.get(i).replaceAll("where id = (\\d+)", "where id = $1" + session);
                sessions.add(
                        "s" + session + "  " + (session == 3 && i == 0 ? lines.get(i) : other));
            }
        }
        Workload workload = WorkloadText.of(sessions.toArray(String[]::new));
        Segments segments = Segmenter.cut(workload);
        Forms forms = Forms.of(workload, segments);

        assertThat(LoopFolder.foldAll(workload, segments, forms, () -> false))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(
                        segments.list().stream()
                                .map(segment -> LoopFolder.fold(workload, segment))
                                .toList());
        assertThat(forms.first(1)).isZero();
    }

    @Property(tries = 100)
    void aRepeatedRoundOfDifferentStatementsIsOneLoop(
            @ForAll("periods") int period, @ForAll("rounds") int rounds) {
        List<String> lines = new ArrayList<>();
        StringBuilder round = new StringBuilder();
        for (int i = 0; i < period; i++) {
            round.append("t").append(i).append(' ');
        }
        for (int i = 0; i < rounds * period; i++) {
            lines.add("select * from t" + i % period);
        }

        assertThat(TreeText.of(WorkloadText.of(lines.toArray(String[]::new))))
                .isEqualTo("x" + rounds + " { " + round + "}");
    }

    /// Every leaf holds statements of its class, and each round of a loop starts where it says.
    private static void assertSound(Workload workload, LoopNode node) {
        switch (node) {
            case Step step -> {
                assertThat(step.rows()).isSorted();
                for (int row : step.rows()) {
                    assertThat(workload.queryClass(row)).isEqualTo(step.queryClass());
                }
            }
            case Loop loop -> {
                assertThat(loop.starts()).isSorted().hasSize(loop.rounds());
                assertThat(loop.firstRow()).isEqualTo(loop.starts()[0]);
                assertThat(loop.support()).hasSize(loop.body().size());
                assertThat(Arrays.stream(loop.rows()).boxed())
                        .containsExactlyElementsOf(
                                loop.body().stream()
                                        .flatMapToInt(child -> Arrays.stream(child.rows()))
                                        .sorted()
                                        .boxed()
                                        .toList());
                loop.body().forEach(child -> assertSound(workload, child));
            }
        }
    }

    @Provide
    Arbitrary<Integer> periods() {
        return Arbitraries.integers().between(1, 20);
    }

    @Provide
    Arbitrary<Integer> rounds() {
        return Arbitraries.integers().between(3, 40);
    }

    /// Random statements, and random programs with loops in loops.
    @Provide
    Arbitrary<List<String>> logs() {
        Arbitrary<List<String>> random =
                Arbitraries.of(
                                "select * from a",
                                "select * from b",
                                "select * from c",
                                "begin",
                                "commit",
                                "savepoint x",
                                "release savepoint x",
                                "set a = 1")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(80);
        Arbitrary<List<String>> programs =
                Arbitraries.longs().map(seed -> program(new Random(seed), 3));
        return Arbitraries.oneOf(random, programs);
    }

    private static List<String> program(Random random, int depth) {
        List<String> lines = new ArrayList<>();
        int steps = 1 + random.nextInt(3);
        for (int i = 0; i < steps; i++) {
            lines.add("select * from t" + random.nextInt(8));
            int rounds = depth == 0 ? 0 : random.nextInt(6);
            for (int round = 0; round < rounds; round++) {
                lines.addAll(program(new Random(random.nextInt(3)), depth - 1));
            }
        }
        return lines;
    }
}
