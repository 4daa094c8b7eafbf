package org.querygram.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.querygram.sql.ScannedStatement;
import org.querygram.sql.StatementScanner;
import org.querygram.timeline.Forms;
import org.querygram.timeline.Segmenter;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadBuilder;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// That folding one huge segment ends soon after it shall stop. Told by how often it asks, which
/// does not depend on how busy the machine is.
class StopTest {

    private static final int STATEMENTS = 1_000_000;

    private final Workload workload = imports();
    private final Segments segments = Segmenter.cut(workload);
    private final AtomicInteger asked = new AtomicInteger();

    /// One transaction: a look-up and an insert for each row, a savepoint around every tenth.
    private static Workload imports() {
        WorkloadBuilder builder = new WorkloadBuilder();
        builder.addSource("import.log", "pg-stderr");
        builder.addSession("7", null, null, null);
        StatementScanner scanner = new StatementScanner();
        add(builder, scanner.scan("BEGIN"));
        for (int id = 0; builder.size() < STATEMENTS; id++) {
            add(builder, scanner.scan("SELECT name FROM maker WHERE id = " + id));
            if (id % 10 == 0) {
                add(builder, scanner.scan("SAVEPOINT s"));
            }
            add(builder, scanner.scan("INSERT INTO part (maker_id) VALUES (" + id + ")"));
            if (id % 10 == 0) {
                add(builder, scanner.scan("RELEASE SAVEPOINT s"));
            }
        }
        add(builder, scanner.scan("COMMIT"));
        return builder.build((_, _, _) -> "");
    }

    private static void add(WorkloadBuilder builder, ScannedStatement statement) {
        builder.add(statement, 1_700_000_000_000_000L + builder.size(), 1_000, 0, 0, 0, 0, 1);
    }

    private boolean stopAfter(int asks) {
        return asked.incrementAndGet() > asks;
    }

    @Test
    void aHugeSegmentAsksOftenAndIsGivenUpAtTheFirstAnswerThatSaysSo() {
        Forms forms = Forms.of(workload, segments);
        assertThat(segments.list()).hasSize(1);
        LoopFolder.foldAll(workload, segments, forms, () -> stopAfter(Integer.MAX_VALUE));
        int all = asked.get();
        // Each ask stands for a hundred thousand statements looked at, of some ten million.
        assertThat(all).isGreaterThan(40);

        for (int stopAt : new int[] {1, 5, all / 3, all / 2, all - 1}) {
            asked.set(0);
            assertThatThrownBy(
                            () ->
                                    LoopFolder.foldAll(
                                            workload, segments, forms, () -> stopAfter(stopAt)))
                    .isInstanceOf(CancellationException.class);
            // The first answer that says so ends it: nothing asks again.
            assertThat(asked.get()).isEqualTo(stopAt + 1);
        }
    }
}
