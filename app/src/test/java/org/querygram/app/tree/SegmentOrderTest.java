package org.querygram.app.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.querygram.app.log.Selection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SegmentOrderTest {

    @TempDir Path folder;
    private LoopTreeViewModel tree;

    /// Three statements of 10 ms, five of 1 ms, and one of 100 ms.
    @BeforeEach
    void openThreeSessions() throws Exception {
        Path log = folder.resolve("three.log");
        Files.writeString(log, session(11, 3, 10) + session(12, 5, 1) + session(13, 1, 100));
        tree = new LoopTreeViewModel(SavedTreeTest.open(List.of(log)), new Selection());
    }

    private static String session(int process, int statements, int millis) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < statements; i++) {
            lines.append("2026-01-01 10:%02d:00.000 UTC [%d] LOG:  ".formatted(process, process))
                    .append("duration: %d.000 ms  statement: ".formatted(millis))
                    .append("SELECT name FROM ward WHERE id = %d\n".formatted(i));
        }
        return lines.toString();
    }

    @Test
    void aFewSegmentsStandAsInTheLog() {
        assertThat(counts()).containsExactly("3", "5", "1");
    }

    @ParameterizedTest
    @CsvSource({
        "MOST_STATEMENTS, 5 3 1",
        "FEWEST_STATEMENTS, 1 3 5",
        "MOST_TIME, 1 3 5",
        "LEAST_TIME, 5 3 1",
        "USUAL, 3 5 1"
    })
    void segmentsAreSortedByTheirFigures(SegmentOrder order, String wanted) {
        tree.sort(SegmentOrder.MOST_STATEMENTS);
        tree.sort(order);

        assertThat(counts()).containsExactly(wanted.split(" "));
    }

    private List<String> counts() {
        return tree.roots().stream().map(row -> tree.text(row).count()).toList();
    }
}
