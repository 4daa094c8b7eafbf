package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.entry.LeftOut;
import org.querygram.entry.ReadProblem;
import org.querygram.entry.ReadReport;
import org.querygram.workload.Workload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Folders, rotated sets, several servers, the same file twice.
class FoldersTest {

    @TempDir Path folder;

    private static String line(String time, int process, String rest) {
        return "2024-05-01 %s UTC [%d] LOG:  %s\n".formatted(time, process, rest);
    }

    private static String select(int second, int number) {
        return line("12:00:%02d.000".formatted(second), 7, "statement: SELECT " + number);
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static ReadResult read(Path... paths) throws UnreadableInputException {
        return new WorkloadReader().read(List.of(paths), ReadOptions.defaults(), Progress.NONE);
    }

    private static List<String> sql(ReadResult result) {
        Workload workload = result.workload();
        return IntStream.range(0, workload.size()).mapToObj(workload::sql).toList();
    }

    private static List<String> problems(ReadResult result) {
        return result.reports().stream()
                .flatMap(report -> report.coverage().problems().stream())
                .map(ReadProblem::reason)
                .toList();
    }

    @Test
    void allLogsOfAFolderAreReadAndTheRestIsSaid() throws Exception {
        file("b/late.log", select(9, 9));
        file("early.log", select(1, 1));
        file("readme.md", "Roses are red\n");
        file(".git/hidden.log", select(2, 2));
        Files.write(folder.resolve("x.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        file("empty.log", "");

        ReadResult result = read(folder);

        assertThat(sql(result)).containsExactly("SELECT 1", "SELECT 9");
        LeftOut left = result.reports().getFirst().leftOut().getFirst();
        assertThat(left.by()).isEqualTo(LeftOut.FILE);
        assertThat(left.count()).isEqualTo(3);
    }

    @Test
    void aFolderWithoutALogIsRefusedWithWhatIsInIt() throws Exception {
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> read(folder))
                .withMessageContaining("is a folder without a log (it is empty)");
        file("readme.md", "Roses are red\n");
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> read(folder))
                .withMessageContaining("is a folder without a log that is read")
                .satisfies(e -> assertThat(e.details()).contains("readme.md is of no known"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreFollowedAndCirclesAreNot() throws Exception {
        file("real/app.log", select(1, 1));
        Files.createDirectories(folder.resolve("logs"));
        Files.createSymbolicLink(
                folder.resolve("logs/current.log"), folder.resolve("real/app.log"));
        Files.createSymbolicLink(folder.resolve("logs/again"), folder.resolve("logs"));

        ReadResult result = read(folder.resolve("logs"));

        assertThat(sql(result)).containsExactly("SELECT 1");
        assertThat(result.reports().getFirst().leftOut().getFirst().examples().getFirst())
                .contains("is a link in a circle");
        Path loop = folder.resolve("loop.log");
        Files.createSymbolicLink(loop, loop);
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> read(loop))
                .withMessageContaining("loop.log could not be read");
    }

    @Test
    void aRotatedSetIsReadInTheOrderInWhichItWasWritten() throws Exception {
        file("postgresql.log", line("12:00:05.000", 7, "duration: 3.000 ms") + select(6, 3));
        file("postgresql.log.1", select(3, 2));
        Files.write(
                folder.resolve("postgresql.log.2.gz"),
                Packed.as("gzip", Packed.utf8(select(1, 1))));

        ReadResult result = read(folder);

        assertThat(sql(result)).containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
        // The session goes on over the border of two files.
        assertThat(result.workload().durationNanos(1)).isEqualTo(3_000_000);
        assertThat(result.workload().sessions()).hasSize(1);
    }

    @Test
    void setsWithoutTimesAreOrderedByTheirNames() throws Exception {
        String console = "(0.001) SELECT %d; args=()\n(0.001) SELECT %d; args=()\n";
        Path now = file("app.log", console.formatted(8, 9));
        Path one = file("app.log.1", console.formatted(6, 7));
        Path ten = file("app.log.10", console.formatted(2, 3));
        Path two = file("app.log.2", console.formatted(4, 5));

        assertThat(sql(read(now, one, ten, two)))
                .containsExactly(
                        "SELECT 2",
                        "SELECT 3",
                        "SELECT 4",
                        "SELECT 5",
                        "SELECT 6",
                        "SELECT 7",
                        "SELECT 8",
                        "SELECT 9");
    }

    @Test
    void numbersOfASetCountBackwardsAndDatesForwards() {
        List<String> oldestFirst =
                List.of("a/app.log.12.gz", "a/app.log.2.xz", "a/app.log.1", "a/app.log");
        List<String> dated =
                List.of("app.log-20261119.gz", "app.log-20261120", "app.log.2026-11-21", "app.log");
        List<String> postgres =
                List.of("postgresql-2026-11-20_000000.log", "postgresql-2026-11-21_000000.log");
        for (List<String> names : List.of(oldestFirst, dated, postgres)) {
            List<RotatedName> mixed =
                    names.reversed().stream()
                            .map(RotatedName::of)
                            .sorted(RotatedName.OLDEST_FIRST)
                            .toList();

            assertThat(mixed).isEqualTo(names.stream().map(RotatedName::of).toList());
            assertThat(mixed).extracting(RotatedName::set).containsOnly(mixed.getFirst().set());
        }
        assertThat(RotatedName.of("a/app.log").set())
                .isNotEqualTo(RotatedName.of("b/app.log").set());
    }

    @Test
    void twoServersAreMergedByTimeWithTheirZones() throws Exception {
        Path utc = file("one/pg.log", select(1, 1) + select(3, 3));
        Path vienna =
                file(
                        "two/pg.log",
                        "2024-05-01 14:00:02.000 CEST [7] LOG:  statement: SELECT 2\n"
                                + "2024-05-01 14:00:04.000 CEST [7] LOG:  statement: SELECT 4\n");

        ReadResult result = read(vienna, utc);

        assertThat(sql(result)).containsExactly("SELECT 1", "SELECT 2", "SELECT 3", "SELECT 4");
        assertThat(result.workload().sessions()).hasSize(2);
    }

    @Test
    void rotatedSetsOfTwoServersKeepTheirSessionsApart() throws Exception {
        file("one/pg.log.1", select(1, 1));
        file("two/pg.log.1", select(2, 2));
        file("one/pg.log", line("12:00:03.000", 7, "duration: 5.000 ms") + select(5, 5));
        file("two/pg.log", line("12:00:04.000", 7, "duration: 6.000 ms") + select(6, 6));

        ReadResult result = read(folder);

        assertThat(sql(result)).containsExactly("SELECT 1", "SELECT 2", "SELECT 5", "SELECT 6");
        assertThat(result.workload().durationNanos(0)).isEqualTo(5_000_000);
        assertThat(result.workload().durationNanos(1)).isEqualTo(6_000_000);
    }

    @Test
    void theSameFileTwiceIsReadOnceAndSaid() throws Exception {
        Path log = file("app.log", select(1, 1));
        Path link = Files.createLink(folder.resolve("other.log"), log);

        for (ReadResult result :
                List.of(
                        read(log, log),
                        read(log, folder.resolve("./app.log")),
                        read(log, folder),
                        read(log, link))) {
            assertThat(result.workload().size()).isEqualTo(1);
            assertThat(problems(result)).allMatch(problem -> problem.contains("named twice"));
        }
    }

    @Test
    void aCopyOfALogIsReadButWarnedOf() throws Exception {
        ReadResult result = read(file("a/app.log", select(1, 1)), file("b/app.log", select(1, 1)));

        assertThat(result.workload().size()).isEqualTo(2);
        assertThat(problems(result))
                .singleElement()
                .asString()
                .contains("begins like", "count twice");
        assertThat(result.reports()).extracting(ReadReport::path).doesNotHaveDuplicates();
    }

    @Test
    void namesMayHoldAnything() throws Exception {
        for (String name : List.of("-x.log", "a b.log", "'\"$(id).log", "\u00E4.log", "%s%n.log")) {
            Path odd;
            try {
                odd = file("odd/" + name, select(1, 1));
            } catch (InvalidPathException e) {
                continue; // a file system or locale that has no such names
            }
            assertThat(read(odd).reports().getFirst().path()).endsWith(name);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatMayNotBeReadInAFolderIsSaid() throws Exception {
        file("good.log", select(1, 1));
        Path locked = file("locked.log", select(2, 2));
        assertThat(locked.toFile().setReadable(false)).isTrue();
        if (Files.isReadable(locked)) {
            return; // root may read everything
        }

        assertThat(problems(read(folder)))
                .singleElement()
                .asString()
                .contains("locked.log may not be read by you");
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> read(locked))
                .withMessageContaining("ask for the right to read it");
    }

    @Test
    void aFileThatIsNeverDoneIsRefusedOnStandardInput() {
        var endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 0;
                    }
                };
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(
                        () ->
                                new WorkloadReader(endless)
                                        .read(
                                                List.of(Path.of("-")),
                                                ReadOptions.defaults(),
                                                Progress.NONE))
                .withMessageContaining("standard input is not text");
    }
}
