package org.querygram.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class SameBytesTest {

    private static final String[] NAMES = {
        "r.json",
        "r.qgram",
        "r.pdf",
        "r.html",
        "r.md",
        "r.csv",
        "r-queries.csv",
        "r-statements.csv",
        "r.sarif",
        "r.xml",
        "r.svg",
        "r.png"
    };

    @TempDir Path folder;

    @Test
    void twoRunsOnOneLogWriteTheSameButForTheTime() throws Exception {
        Path log = SmallLogs.lookups(folder, 30);
        run("one", List.of("analyze", log));
        // A PDF's times have whole seconds.
        Thread.sleep(1_100);
        run("two", List.of("analyze", log));

        for (String name : NAMES) {
            assertThat(bytes("one", name)).as(name).isEqualTo(bytes("two", name)).isNotEmpty();
        }
    }

    private void run(String to, List<Object> command) throws IOException {
        Path target = Files.createDirectory(folder.resolve(to));
        List<Object> arguments = new ArrayList<>(command);
        for (String name : NAMES) {
            arguments.add("-o");
            arguments.add(target.resolve(name));
        }
        assertThat(Run.of(arguments.toArray()).err()).isEmpty();
    }

    /// Without the time of writing, and the id that PDFBox makes of it.
    private String bytes(String from, String name) throws IOException {
        byte[] all = Files.readAllBytes(folder.resolve(from).resolve(name));
        return new String(all, StandardCharsets.ISO_8859_1)
                .replaceAll("/(CreationDate|ModDate) \\([^)]*\\)", "")
                .replaceAll("/ID \\[[^\\]]*\\]", "");
    }
}
