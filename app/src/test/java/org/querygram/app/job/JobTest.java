package org.querygram.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.workload.Glance;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

class JobTest {

    private final List<String> heard = new ArrayList<>();

    @Test
    void endsWithItsResult() {
        Job<String> job = new Job<>(new DirectRunner(), _ -> "read");

        job.start(heard::add, cause -> heard.add("failed " + cause));

        assertThat(heard).containsExactly("read");
        assertThat(job.stateProperty().get()).isEqualTo(JobState.DONE);
    }

    @Test
    void tellsWhyItFailed() {
        Job<String> job =
                new Job<>(
                        new DirectRunner(),
                        _ -> {
                            throw new IOException("the disk is gone");
                        });

        job.start(heard::add, cause -> heard.add("failed: " + cause.getMessage()));

        assertThat(heard).containsExactly("failed: the disk is gone");
        assertThat(job.stateProperty().get()).isEqualTo(JobState.FAILED);
    }

    @Test
    void passesProgressOn() {
        Job<String> job =
                new Job<>(
                        new DirectRunner(),
                        progress -> {
                            progress.read(25, 100, 7);
                            return "read";
                        });

        job.start(heard::add, _ -> {});

        assertThat(job.progressProperty().get().fraction()).isEqualTo(0.25);
        assertThat(job.progressProperty().get().statements()).isEqualTo(7);
    }

    @Test
    void aCancelledJobStillGivesWhatItHas() {
        Deque<Runnable> later = new ArrayDeque<>();
        Job<String> job =
                new Job<>(
                        new LaterRunner(later),
                        progress -> progress.cancelled() ? "half of it" : "all of it");
        job.start(heard::add, _ -> {});

        job.cancel();

        assertThat(job.stateProperty().get()).isEqualTo(JobState.STOPPING);
        while (!later.isEmpty()) {
            later.poll().run();
        }
        assertThat(heard).containsExactly("half of it");
    }

    @Test
    void whoAbandonsAJobWantsNothingOfIt() {
        var told = new AtomicReference<org.querygram.read.Progress>();
        Job<String> job =
                new Job<>(
                        new DirectRunner(),
                        progress -> {
                            told.set(progress);
                            return "done";
                        });
        job.start(_ -> {}, _ -> {});

        assertThat(told.get().abandoned()).isFalse();
        job.abandon();

        assertThat(told.get().abandoned()).isTrue();
        assertThat(told.get().cancelled()).isTrue();
    }

    @Test
    void aSlowWindowSeesOnlyTheNewestFigures() {
        Deque<Runnable> later = new ArrayDeque<>();
        Job<String> job =
                new Job<>(
                        new LaterRunner(later),
                        progress -> {
                            for (int i = 1; i <= 1000; i++) {
                                progress.read(i, 1000, i);
                            }
                            return "read";
                        });
        job.start(heard::add, _ -> {});
        later.poll().run();

        assertThat(later).hasSize(2);
        later.poll().run();
        assertThat(job.progressProperty().get().bytes()).isEqualTo(1000);
    }

    private record LaterRunner(Deque<Runnable> later) implements Runner {
        @Override
        public void inBackground(Runnable work) {
            later.add(work);
        }

        @Override
        public void onWindow(Runnable action) {
            later.add(action);
        }

        @Override
        public void onWindowAfter(Duration pause, Runnable action) {
            later.add(action);
        }
    }

    @Test
    void whatIsReadSoFarIsShownBeforeTheEnd() {
        Glance glance = new Glance(List.of("pg-stderr"), 2, 10, 20, 1, List.of());
        Job<String> job =
                new Job<>(
                        new DirectRunner(),
                        progress -> {
                            if (progress.glances()) {
                                progress.glance(glance);
                            }
                            return "done";
                        });
        assertThat(job.glanceProperty().get()).isNull();

        job.start(_ -> assertThat(job.glanceProperty().get()).isEqualTo(glance), _ -> {});

        assertThat(job.stateProperty().get()).isEqualTo(JobState.DONE);
    }
}
