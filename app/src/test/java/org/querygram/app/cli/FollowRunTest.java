package org.querygram.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.analysis.Analysis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class FollowRunTest {

    @TempDir Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Integer> seen = new ArrayList<>();

    /// Something that happens to a log between two looks.
    private interface Step {
        void happen() throws IOException;
    }

    private static String lines(int from, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            text.append(
                    "2024-03-01 10:00:%02d.000 UTC [4711] LOG:  statement: SELECT %d\n"
                            .formatted(i, i));
        }
        return text.toString();
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// Follows; each step happens when the one before it has been seen.
    private int follow(List<Path> files, Step... steps) throws Exception {
        Console console =
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false);
        Reader reader =
                new Reader(
                        console,
                        new SharedOptions(),
                        new ReadingOptions(),
                        new FilterOptions(),
                        new DetectionOptions());
        StopSignal stop = new StopSignal();
        Iterator<Step> next = List.of(steps).iterator();
        Analysis last =
                new FollowRun(console, reader, stop, Duration.ofMillis(1))
                        .run(
                                files,
                                analysis -> {
                                    seen.add(analysis.workload().size());
                                    act(next, stop);
                                });
        return last.workload().size();
    }

    private static void act(Iterator<Step> next, StopSignal stop) {
        try {
            if (next.hasNext()) {
                next.next().happen();
            }
            if (!next.hasNext()) {
                stop.ask();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aGrowingLogIsReadAgainAndOnceMoreAtTheEnd() throws Exception {
        Path log = folder.resolve("app.log");
        append(log, lines(0, 2));

        int last =
                follow(
                        List.of(log),
                        () -> append(log, lines(2, 3)),
                        () -> append(log, lines(5, 1) + "2024-03-01 10:00:06.000 UTC [4711] LOG:"));

        assertThat(seen).containsExactly(2, 5);
        assertThat(last).isEqualTo(6);
        assertThat(said()).isEmpty();
    }

    @Test
    void aRotatedLogKeepsItsOlderPart() throws Exception {
        Path log = folder.resolve("app.log");
        append(log, lines(0, 4));

        int last =
                follow(
                        List.of(log),
                        () -> {
                            Files.move(log, folder.resolve("app.log.1"));
                            append(log, lines(4, 2));
                        });

        assertThat(last).isEqualTo(6);
        assertThat(said()).contains("app.log was replaced", "app.log.1 and is read too");
    }

    @Test
    void aLogThatWasCopiedAndTruncatedKeepsItsOlderPart() throws Exception {
        Path log = folder.resolve("app.log");
        append(log, lines(0, 4));

        int last =
                follow(
                        List.of(log),
                        () -> {
                            Files.copy(log, folder.resolve("app.log.1"));
                            Files.writeString(log, lines(4, 1));
                        },
                        () -> append(log, lines(5, 2)));

        assertThat(seen).containsExactly(4, 5);
        assertThat(last).isEqualTo(7);
        assertThat(said()).contains("app.log was cut off", "app.log.1 and is read too");
    }

    @Test
    void aLogWhoseOlderPartIsLostSaysSo() throws Exception {
        Path log = folder.resolve("app.log");
        append(log, lines(0, 4));

        assertThat(follow(List.of(log), () -> Files.writeString(log, lines(4, 1)))).isEqualTo(1);
        assertThat(said()).contains("was cut off", "counts no longer");
    }

    @Test
    void aLogThatGoesAndComesBackIsReadAgain() throws Exception {
        Path log = folder.resolve("app.log");
        append(log, lines(0, 1));

        int last = follow(List.of(log), () -> Files.delete(log));

        assertThat(last).isEqualTo(1);
        assertThat(said()).contains("app.log is gone");
    }

    @Test
    void newFilesInAFolderAreReadToo() throws Exception {
        append(folder.resolve("a.log"), lines(0, 1));

        assertThat(follow(List.of(folder), () -> append(folder.resolve("b.log"), lines(1, 2))))
                .isEqualTo(3);
    }

    @Test
    void whatCannotBeFollowedIsRefused() throws IOException {
        Path log = folder.resolve("app.log");
        append(log, lines(0, 1));

        assertThat(Run.of("analyze", "--follow", "-").code()).isEqualTo(2);
        assertThat(Run.of("analyze", "--follow", "-").err()).contains("standard input");
        assertThat(Run.of("analyze", "--follow", log, "--each", folder).code()).isEqualTo(2);
        assertThat(Run.of("analyze", "--follow", folder.resolve("no.log")).code()).isEqualTo(3);
    }
}
