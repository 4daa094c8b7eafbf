package org.querygram.app.window;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a file starts with, for the page that says why it could not be used.
final class FirstLines {

    private static final int BYTES = 2_000;
    private static final int LINES = 3;

    private FirstLines() {}

    /// Empty for files that are not text, or that cannot be read at all.
    static List<String> of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(BYTES);
            for (byte b : start) {
                if (b == 0) {
                    return List.of();
                }
            }
            String text = new String(start, StandardCharsets.UTF_8);
            return text.lines().limit(LINES).toList();
        } catch (IOException e) {
            // The failure that is being explained already says that the file cannot be read.
            return List.of();
        }
    }
}
