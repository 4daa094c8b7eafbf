package org.querygram.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A process that is killed has no last word: what it leaves is what the disk had.
final class KilledWriteTest {

    @TempDir Path folder;

    /// Writes half of a report, says so, and never ends.
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws Exception {
            SafeWrite.write(
                    Path.of(arguments[0]),
                    out -> {
                        out.write(new byte[1 << 20]);
                        out.flush();
                        System.out.println("half");
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                    });
        }
    }

    @Test
    void theOldFileStaysWholeAndTheNextWriteRemovesWhatWasLeft() throws Exception {
        Path target = Files.writeString(folder.resolve("report.pdf"), "old");
        Process writer = halfWritten(target);
        age(parts().getFirst());

        SafeWrite.write(target, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertThat(target).hasContent("new");
        assertThat(parts()).as("of a writer that lives").hasSize(1);

        writer.destroyForcibly();
        assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(target).hasContent("new");
        assertThat(parts()).as("of a writer that was killed").hasSize(1);

        SafeWrite.write(target, out -> out.write("newer".getBytes(StandardCharsets.UTF_8)));
        assertThat(target).hasContent("newer");
        assertThat(parts()).isEmpty();
    }

    @Test
    void whatOthersCalledPartStays() throws Exception {
        Path target = folder.resolve("report.pdf");
        for (String name :
                List.of(".report.pdf.part", ".report.pdf.mine.part", ".other.pdf.12ab.part")) {
            age(Files.writeString(folder.resolve(name), "mine"));
        }

        SafeWrite.write(target, out -> out.write('x'));

        assertThat(parts()).hasSize(3);
    }

    private static Process halfWritten(Path target) throws IOException {
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Writer.class.getName(),
                                target.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(writer.inputReader().readLine()).isEqualTo("half");
        return writer;
    }

    private static void age(Path part) throws IOException {
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(600)));
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }
}
