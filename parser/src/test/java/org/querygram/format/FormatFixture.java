package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.source.BlockReader;
import org.querygram.source.LogSource;
import org.querygram.source.SourceException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// A log under `formats/<id>/`, with what its format finds in it.
record FormatFixture(LogFormat format, Path log) {

    private static final Path FOLDER = Path.of("src/test/resources/formats");

    static final FormatHints HINTS =
            new FormatHints(null, ZoneId.of("UTC"), Instant.parse("2026-11-21T12:00:00Z"));

    static Stream<FormatFixture> all() {
        return LogFormats.all().stream().flatMap(FormatFixture::of);
    }

    private static Stream<FormatFixture> of(LogFormat format) {
        Path folder = FOLDER.resolve(format.id());
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).sorted().toList().stream()
                    .map(file -> new FormatFixture(format, file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Path expected() {
        return log.resolveSibling(log.getFileName().toString().replace(".log", ".expected"));
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(log);
    }

    Recognition recognition(byte[] bytes) {
        return LogFormats.assume(format, new Sample(bytes, bytes.length, true), HINTS);
    }

    /// All entries of some bytes, read as one block.
    List<String> entries(byte[] bytes) {
        EntryText text = new EntryText();
        recognition(bytes).scanner().scan(new Block(bytes, 0, bytes.length, 0, 1, true), text);
        return text.lines;
    }

    /// All entries of a file, read in blocks that start as small as told.
    List<String> entries(Path file, int blockBytes) throws IOException, SourceException {
        // Named, so that torn characters are read as they stand and no other encoding is guessed.
        LogSource source = LogSource.open(file, StandardCharsets.UTF_8);
        byte[] sample = source.sample();
        EntryScanner scanner = recognition(sample).scanner();
        EntryText text = new EntryText();
        try (BlockReader blocks = new BlockReader(source, blockBytes, 1 << 20)) {
            for (Block block = blocks.next(); block != null; block = blocks.next()) {
                int used = scanner.scan(block, text);
                blocks.used(block.last() ? block.to() : used);
            }
        }
        return text.lines;
    }

    @Override
    public String toString() {
        return format.id() + "/" + log.getFileName();
    }
}
