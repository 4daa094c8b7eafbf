package org.querygram.app.cli;

import org.querygram.app.report.json.AnalysisJson;
import org.querygram.read.UnreadableInputException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Recognises what `analyze -o x.json` wrote.
final class SavedAnalysis {

    private static final int START = 200;

    private SavedAnalysis() {}

    /// Comparing saved analyses is promised and not there yet: say so instead of "no known format".
    static void refuse(Path file) throws UsageException {
        if (isOne(file)) {
            throw new UsageException(
                    "%s is a saved analysis: comparing those is not there yet. Give the logs themselves."
                            .formatted(file));
        }
    }

    /// A saved analysis is JSON, but no log of anybody's statements.
    static void refuseAsLog(Path file) throws UnreadableInputException {
        if (isOne(file)) {
            throw new UnreadableInputException(
                    file.toString(),
                    "%s is an analysis that querygram has saved, not a log. Give the log that it was made of."
                            .formatted(file),
                    "");
        }
    }

    private static boolean isOne(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
            return start.stripLeading().startsWith("{") && start.contains(AnalysisJson.SCHEMA);
        } catch (IOException e) {
            // Reading it as a log fails next, with the reason.
            return false;
        }
    }
}
