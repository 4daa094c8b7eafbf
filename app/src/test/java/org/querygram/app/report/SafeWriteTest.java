package org.querygram.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

final class SafeWriteTest {

    @TempDir Path folder;

    @Test
    void aReadOnlyFolderIsToldAndTheOldFileStays() throws IOException {
        Path archive = folder.resolve("archive.zip");
        try (FileSystem writable = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Files.writeString(writable.getPath("/report.json"), "old");
        }
        Map<String, String> readOnly = Map.of("accessMode", "readOnly");
        try (FileSystem locked = FileSystems.newFileSystem(archive, readOnly)) {
            Path target = locked.getPath("/report.json");

            assertThatThrownBy(() -> SafeWrite.write(target, out -> out.write('x')))
                    .isInstanceOf(ReportException.class)
                    .hasMessageContaining("read-only")
                    .hasMessageContaining("Choose another folder");
            assertThat(target).hasContent("old");
        }
    }

    @Test
    void aFailureHalfWayLeavesTheOldFileWholeAndNothingBeside() throws IOException {
        Path target = folder.resolve("report.pdf");
        Files.writeString(target, "old");

        assertThatThrownBy(() -> SafeWrite.write(target, SafeWriteTest::runOutOfSpace))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("disk is full")
                .hasMessageContaining("unchanged");

        assertThat(target).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    private static void runOutOfSpace(java.io.OutputStream out) throws IOException {
        out.write("half".getBytes(StandardCharsets.UTF_8));
        throw new IOException("No space left on device");
    }

    @Test
    void aFaultOfTheWriterLeavesNothingBeside() throws IOException {
        Path target = folder.resolve("report.pdf");

        assertThatThrownBy(
                        () ->
                                SafeWrite.write(
                                        target,
                                        out -> {
                                            throw new IllegalStateException("bug");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFolderInTheFilesPlaceIsRefusedBeforeWriting() throws IOException {
        Path target = Files.createDirectory(folder.resolve("report.pdf"));

        assertThatThrownBy(() -> SafeWrite.check(target))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("a folder has that name");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path target = folder.resolve("not-there/report.pdf");

        assertThatThrownBy(() -> SafeWrite.check(target))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("there is no folder")
                .hasMessageContaining("not-there");
    }

    @Test
    void anOlderReportIsReplacedAlsoThroughALink() throws Exception {
        Path target = folder.resolve("report.json");
        Files.writeString(target, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), target);

        SafeWrite.write(link, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));

        assertThat(target).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aNameAsLongAsTheSystemAllowsIsWritten() throws Exception {
        Path target = folder.resolve("é".repeat(120) + ".json");

        SafeWrite.write(target, out -> out.write('x'));

        assertThat(target).hasContent("x");
    }
}
