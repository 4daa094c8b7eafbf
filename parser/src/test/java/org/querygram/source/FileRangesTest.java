package org.querygram.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

class FileRangesTest {

    @TempDir Path folder;

    @Test
    void beyondTheEndThereIsNothing() throws IOException {
        Path file = written("a", 100);
        FileRanges ranges = new FileRanges(() -> {});

        assertThat(ranges.read(file, 90, 20)).hasSize(10);
        assertThat(ranges.read(file, 200, 20)).isEmpty();
        assertThat(ranges.read(file, 0, 50_000)).hasSize(100);
    }

    @Test
    void whatTheFileGrewByIsRead() throws IOException {
        Path file = written("a", 100);
        FileRanges ranges = new FileRanges(() -> {});
        ranges.read(file, 90, 20);
        Files.write(file, new byte[50], StandardOpenOption.APPEND);

        assertThat(ranges.read(file, 90, 20)).hasSize(20);
    }

    @Test
    void anInterruptedThreadGetsNothingAndTheOthersGoOn() throws Exception {
        Path file = written("a", 100_000);
        FileRanges ranges = new FileRanges(() -> {});
        ranges.read(file, 0, 10);

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ranges.read(file, 50_000, 10))
                .isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(ranges.read(file, 50_000, 10)).isEqualTo(content(file, 50_000, 10));
    }

    @Test
    void whatIsNoLongerMeantIsNotRead() throws IOException {
        Path file = written("a", 100_000);
        FileRanges ranges =
                new FileRanges(
                        () -> {
                            if (!Files.exists(file)) {
                                throw new IOException("gone");
                            }
                        });
        ranges.read(file, 0, 10);
        Files.move(file, folder.resolve("b"));

        assertThatThrownBy(() -> ranges.read(file, 50_000, 10)).hasMessage("gone");
    }

    @Test
    void manyFilesAreReadByTurnsAndByManyThreads() throws IOException {
        Path[] files = {written("a", 70_000), written("b", 80_000), written("c", 90_000)};
        FileRanges[] ranges = {
            new FileRanges(() -> {}), new FileRanges(() -> {}), new FileRanges(() -> {})
        };

        boolean right =
                IntStream.range(0, 5_000)
                        .parallel()
                        .allMatch(round -> isRight(files, ranges, new Random(round)));

        assertThat(right).isTrue();
    }

    private static boolean isRight(Path[] files, FileRanges[] ranges, Random random) {
        int which = random.nextInt(files.length);
        long from = random.nextInt(90_000);
        int length = random.nextInt(10) == 0 ? 20_000 : random.nextInt(300);
        try {
            byte[] read = ranges[which].read(files[which], from, length);
            return Arrays.equals(read, content(files[which], from, length));
        } catch (IOException e) {
            return false;
        }
    }

    private Path written(String name, int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(name.hashCode()).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] content(Path file, long from, int length) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int start = (int) Math.min(from, all.length);
        return Arrays.copyOfRange(all, start, Math.min(all.length, start + length));
    }
}
