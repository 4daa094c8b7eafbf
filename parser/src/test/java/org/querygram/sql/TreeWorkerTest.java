package org.querygram.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

class TreeWorkerTest {

    private static final Duration DEADLINE = Duration.ofMillis(200);
    private static final int PATIENCE = 50;

    /// Stands for a parser that waits for a processor until the test lets go of it.
    private final CountDownLatch processor = new CountDownLatch(1);

    private String asleep() throws InterruptedException {
        processor.await();
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
        Thread.ofPlatform().daemon().start(this::letGoAfterTwoDeadlines);

        assertThat(worker.call(this::asleep, DEADLINE, PATIENCE)).isEqualTo("done");
        assertThat(worker.isAbandoned()).isFalse();
        worker.stop();
    }

    @Test
    void withoutPatienceTheClockDecides() {
        TreeWorker worker = new TreeWorker();

        assertThat(worker.call(this::asleep, DEADLINE, 0)).isNull();
        assertThat(worker.isAbandoned()).isTrue();
        processor.countDown();
    }

    private void letGoAfterTwoDeadlines() {
        try {
            Thread.sleep(DEADLINE.multipliedBy(2));
        } catch (InterruptedException goOn) {
            Thread.currentThread().interrupt();
        }
        processor.countDown();
    }
}
