package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.workload.Glance;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is told of a log while it is read, and that a reading that is cancelled ends with what it
/// has: by how much it read after that, not by the clock.
class CancelTest {

    private static final int STATEMENTS = 20_000;

    @TempDir Path folder;

    private final List<Glance> glances = new ArrayList<>();

    private ReadResult read(Progress progress) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < STATEMENTS; i++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "2024-03-01 10:00:%02d.%03d UTC [7] LOG:  statement: SELECT a FROM t"
                                    + " WHERE b = %d%n",
                            i / 1_000,
                            i % 1_000,
                            i));
        }
        Path log = Files.writeString(folder.resolve("long.log"), text);
        ReadWorkers workers = new ReadWorkers(2, 0, 1 << 14, 64 << 20, 64, 1 << 14);
        return new WorkloadReader(InputStream.nullInputStream(), workers)
                .read(List.of(log), ReadOptions.defaults(), progress);
    }

    /// Wants glances, and is slow enough for one to be due.
    private class Watcher implements Progress {

        boolean stop;
        private boolean waited;

        @Override
        public void read(long bytes, long totalBytes, long statements) {
            if (!waited && statements > 0) {
                waited = true;
                pause();
            }
        }

        private void pause() {
            try {
                Thread.sleep(400);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean glances() {
            return true;
        }

        @Override
        public void glance(Glance glance) {
            glances.add(glance);
        }

        @Override
        public boolean cancelled() {
            return stop;
        }
    }

    @Test
    void firstResultsComeBeforeTheEnd() throws Exception {
        ReadResult all = read(new Watcher());

        assertThat(all.workload().size()).isEqualTo(STATEMENTS);
        assertThat(glances).isNotEmpty();
        Glance first = glances.getFirst();
        assertThat(first.busiest()).hasSize(1);
        assertThat(first.busiest().getFirst().count()).isBetween(1L, STATEMENTS - 1L);
        assertThat(first.formats()).containsExactly("pg-stderr");
        Glance last = glances.getLast();
        assertThat(last.busiest().getFirst().count()).isEqualTo(STATEMENTS);
        assertThat(last.pace().lanes().getFirst().statements()).isEqualTo(STATEMENTS);
    }

    @Test
    void whoWantsNoGlancesGetsNone() throws Exception {
        read(
                new Watcher() {
                    @Override
                    public boolean glances() {
                        return false;
                    }
                });

        assertThat(glances).isEmpty();
    }

    @Test
    void aCancelledReadingKeepsWhatItHasAndReadsNoFurther() throws Exception {
        ReadResult some =
                read(
                        new Watcher() {
                            @Override
                            public void glance(Glance glance) {
                                super.glance(glance);
                                stop = true;
                            }
                        });

        assertThat(some.complete()).isFalse();
        // What stood in the batches that were under way, not the rest of the log.
        assertThat(some.workload().size())
                .isBetween((int) glances.getFirst().busiest().getFirst().count(), STATEMENTS / 4);
    }
}
