package org.querygram.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.entry.Block;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class BlockReaderTest {

    @TempDir Path folder;

    private LogSource source(String text) throws Exception {
        return LogSource.open(Files.writeString(folder.resolve("log"), text), null);
    }

    private static String text(Block block) {
        return new String(
                block.buffer(), block.from(), block.to() - block.from(), StandardCharsets.UTF_8);
    }

    @Test
    void blocksAreWholeLinesWithTheirPlaces() throws Exception {
        List<String> seen = new ArrayList<>();
        try (BlockReader reader = new BlockReader(source("one\ntwo\nthree"), 5, 100)) {
            for (Block b = reader.next(); b != null; b = reader.next()) {
                seen.add(b.line() + "@" + (b.bufferOffset() + b.from()) + " " + text(b));
                reader.used(b.to());
            }
            assertThat(reader.lines()).isEqualTo(3);
            assertThat(reader.bytes()).isEqualTo(13);
        }
        assertThat(seen).containsExactly("1@0 one\n", "2@4 two\n", "3@8 three");
    }

    @Test
    void whatIsLeftOverComesAgainWithMoreBehindIt() throws Exception {
        try (BlockReader reader = new BlockReader(source("a\nb\nc\nd\n"), 4, 100)) {
            Block first = reader.next();
            assertThat(first).isNotNull();
            reader.used(2);
            Block second = reader.next();

            assertThat(second).isNotNull();
            assertThat(text(second)).isEqualTo("b\nc\n");
            assertThat(second.line()).isEqualTo(2);
        }
    }

    @Test
    void aLineBeyondTheLimitIsCutAndReadingGoesOnAtTheNext() throws Exception {
        List<String> seen = new ArrayList<>();
        try (BlockReader reader = new BlockReader(source("x".repeat(100) + "\nnext\n"), 4, 16)) {
            for (Block b = reader.next(); b != null; b = reader.next()) {
                seen.add(b.line() + "@" + (b.bufferOffset() + b.from()) + " " + text(b));
                reader.used(b.to());
            }
            assertThat(reader.problemsTotal()).isEqualTo(1);
            assertThat(reader.problems().getFirst().line()).isEqualTo(1);
            assertThat(reader.lines()).isEqualTo(2);
        }
        assertThat(seen).containsExactly("1@0 " + "x".repeat(16), "2@101 next\n");
    }
}
