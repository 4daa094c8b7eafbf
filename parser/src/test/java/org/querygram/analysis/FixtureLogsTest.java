package org.querygram.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.ReadResult;
import org.querygram.read.WorkloadReader;
import org.querygram.timeline.Segment;
import org.querygram.workload.Workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What must hold for the analysis of any log, over the fixtures of all formats.
class FixtureLogsTest {

    private static final Path FOLDER = Path.of("src/test/resources/formats");

    static Stream<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Analysis analyse(Path log) throws Exception {
        ReadResult read =
                new WorkloadReader().read(List.of(log), ReadOptions.defaults(), Progress.NONE);
        return Analyzer.analyse(read.workload(), List.of(), true, AnalysisOptions.defaults());
    }

    @ParameterizedTest
    @MethodSource("logs")
    void segmentsTreesAndFindingsAddUpToTheStatements(Path log) throws Exception {
        Analysis analysis = analyse(log);
        Workload workload = analysis.workload();

        assertThat(analysis.segments().list().stream().flatMapToInt(s -> Arrays.stream(s.rows())))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, workload.size()).boxed().toList());
        for (Segment segment : analysis.segments().list()) {
            LoopTree tree = analysis.trees().get(segment.index());
            assertThat(tree.expand()).isEqualTo(segment.rows());
            assertThat(tree.nodes().stream().mapToInt(FixtureLogsTest::leaves).sum())
                    .isEqualTo(segment.size());
        }
        assertThat(analysis.notApplicable()).noneMatch(lack -> lack.reason().contains("fault"));
        assertThat(analysis.summary().avoidableStatements())
                .isEqualTo(workload.size() - analysis.summary().statementsAfterFixes());
    }

    private static int leaves(LoopNode node) {
        return switch (node) {
            case LoopNode.Step step -> step.count();
            case LoopNode.Loop loop -> loop.body().stream().mapToInt(FixtureLogsTest::leaves).sum();
        };
    }
}
