package org.querygram.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Logs to measure with: the fixtures of a format's tests, over and over, up to some size.
final class Logs {

    private static final Path FIXTURES = Path.of("parser/src/test/resources/formats");

    private Logs() {}

    /// The largest fixture of a format, repeated in a temporary file that goes at exit.
    static Path repeated(String format, int bytes) throws IOException {
        Path log = Files.createTempFile("querygram-benchmark", ".log");
        log.toFile().deleteOnExit();
        byte[] fixture = Files.readAllBytes(largest(format));
        try (OutputStream out = Files.newOutputStream(log)) {
            for (long written = 0; written < bytes; written += fixture.length) {
                out.write(fixture);
            }
        }
        return log;
    }

    private static Path largest(String format) throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES.resolve(format))) {
            List<Path> logs = files.filter(file -> file.toString().endsWith(".log")).toList();
            return logs.stream().max((a, b) -> Long.compare(size(a), size(b))).orElseThrow();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
