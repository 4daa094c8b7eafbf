package org.querygram.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

class AbandonedFilesTest {

    private static final Instant NOW = Instant.now();

    /// No system gives out numbers as high as this.
    private static final String DEAD = "999999999999";

    @TempDir Path folder;

    private Path file(String name) throws IOException {
        return Files.createFile(folder.resolve(name));
    }

    @Test
    void removesWhatAKilledRunLeftADayAgo() throws IOException {
        Path left = file("querygram-" + DEAD + "-123.spool");

        AbandonedFiles.sweep(folder, NOW.plus(Duration.ofDays(2)));

        assertThat(left).doesNotExist();
    }

    @Test
    void keepsWhatARunStillNeedsOrMayNeed() throws IOException {
        Path mine = file(AbandonedFiles.prefix() + "123.spool");
        Path others = file("querygram-notes.spool");
        Path foreign = file("querygram-" + DEAD + "-123.txt");
        AbandonedFiles.sweep(folder, NOW.plus(Duration.ofDays(2)));
        Path young = file("querygram-" + DEAD + "-123.spool");
        AbandonedFiles.sweep(folder, NOW);

        assertThat(mine).exists();
        assertThat(others).exists();
        assertThat(foreign).exists();
        assertThat(young).exists();
    }
}
