package org.querygram.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

class TreeWorkerTest {

    private static final Duration DEADLINE = Duration.ofMillis(200);
    private static final int PATIENCE = 50;

    /// Stands for a parser that waits for a processor.
    private static String asleep() throws InterruptedException {
        Thread.sleep(500);
        return "done";
    }

    @Test
    void whoComputesTooLongIsLeftBehind() {
        AtomicBoolean end = new AtomicBoolean();
        TreeWorker worker = new TreeWorker();

        String result =
                worker.call(
                        () -> {
                            while (!end.get()) {
                                Thread.onSpinWait();
                            }
                            return "late";
                        },
                        DEADLINE,
                        PATIENCE);
        end.set(true);

        assertThat(result).isNull();
        assertThat(worker.isAbandoned()).isTrue();
    }

    @Test
    void whoGetsNoProcessorIsWaitedFor() {
        TreeWorker worker = new TreeWorker();

        assertThat(worker.call(TreeWorkerTest::asleep, DEADLINE, PATIENCE)).isEqualTo("done");
        assertThat(worker.isAbandoned()).isFalse();
        worker.stop();
    }

    @Test
    void withoutPatienceTheClockDecides() {
        TreeWorker worker = new TreeWorker();

        assertThat(worker.call(TreeWorkerTest::asleep, DEADLINE, 0)).isNull();
        assertThat(worker.isAbandoned()).isTrue();
    }
}
