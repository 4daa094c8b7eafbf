package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.app.job.DirectRunner;
import org.querygram.app.log.OpenLog;
import org.querygram.read.ReadOptions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What is let go over the window may be a folder or an archive: it is one log of several files.
class FoldersAndArchivesTest {

    private static final List<String> NAMES = List.of("web/app.log", "app.log");
    private static final String NO_LOG = "notes.txt";

    @TempDir Path folder;

    private final WindowViewModel window =
            new WindowViewModel(
                    RealLogs::read,
                    RealLogs::compare,
                    new DirectRunner(),
                    ReadOptions::defaults,
                    (_, _) -> {});

    private static byte[] log(int number) {
        return ("2024-03-01 10:00:0%d.000 UTC [4711] LOG:  duration: 0.250 ms  statement:"
                        + " SELECT id FROM books WHERE id = %d\n")
                .formatted(number, number)
                .getBytes(StandardCharsets.UTF_8);
    }

    private OpenLog dropped(Path path) {
        LogTab tab = window.open(List.of(path));
        assertThat(tab.failureProperty().get()).isNull();
        return Objects.requireNonNull(tab.logProperty().get());
    }

    private static void holdsBothLogs(OpenLog log) {
        assertThat(log.workload().size()).isEqualTo(2);
        assertThat(log.analysis().reports()).hasSize(2);
    }

    @Test
    void aFolderIsReadWithItsInnerFolders() throws IOException {
        Path logs = folder.resolve("logs");
        Files.createDirectories(logs.resolve("web"));
        for (int i = 0; i < NAMES.size(); i++) {
            Files.write(logs.resolve(NAMES.get(i)), log(i));
        }

        holdsBothLogs(dropped(logs));
        assertThat(window.windowTitle()).startsWith("logs");
    }

    @Test
    void whatIsNoLogInAFolderIsLeftOutAndSaid() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Files.write(logs.resolve("app.log"), log(1));
        Files.writeString(logs.resolve(NO_LOG), "Call the database people tomorrow.\n");

        OpenLog log = dropped(logs);

        assertThat(log.workload().size()).isEqualTo(1);
        assertThat(ReadAsViewModel.of(log))
                .flatExtracting(ReadAsViewModel::facts)
                .anySatisfy(
                        fact -> {
                            assertThat(fact.name()).isEqualTo("Left out");
                            assertThat(fact.value()).contains("1 file", NO_LOG);
                        });
    }

    @Test
    void aZipIsRead() throws IOException {
        Path zip = folder.resolve("logs.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < NAMES.size(); i++) {
                out.putNextEntry(new ZipEntry(NAMES.get(i)));
                out.write(log(i));
                out.closeEntry();
            }
        }

        holdsBothLogs(dropped(zip));
    }

    @Test
    void aPackedTarIsRead() throws IOException {
        Path tar = folder.resolve("logs.tar.gz");
        try (TarArchiveOutputStream out =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(tar)))) {
            for (int i = 0; i < NAMES.size(); i++) {
                TarArchiveEntry entry = new TarArchiveEntry(NAMES.get(i));
                entry.setSize(log(i).length);
                out.putArchiveEntry(entry);
                out.write(log(i));
                out.closeArchiveEntry();
            }
        }

        holdsBothLogs(dropped(tar));
    }

    @Test
    void anEmptyFolderSaysWhyThereIsNothingToShow() throws IOException {
        LogTab tab = window.open(List.of(Files.createDirectory(folder.resolve("empty"))));

        assertThat(Objects.requireNonNull(tab.failureProperty().get()).title()).contains("empty");
    }

    @Test
    void linesNotUnderstoodAreShownWithTheirNumbersAndTheRestIsCounted() throws IOException {
        Path odd = folder.resolve("odd.log");
        Files.writeString(odd, "%%% what is this\n".repeat(7));
        Files.write(odd, log(1), java.nio.file.StandardOpenOption.APPEND);

        ReadAsViewModel read = ReadAsViewModel.of(dropped(odd)).getFirst();

        assertThat(read.unknown()).hasSize(6);
        assertThat(read.unknown().getFirst())
                .isEqualTo(new ReadAsViewModel.Fact("Line 1", "%%% what is this"));
        assertThat(read.unknown().getLast().value()).isEqualTo("2 more lines");
    }
}
