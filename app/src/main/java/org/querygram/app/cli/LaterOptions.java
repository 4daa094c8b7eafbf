package org.querygram.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;

/// Options that the command line promises and this version does not have. They are refused: an
/// option that is silently ignored gives wrong numbers.
final class LaterOptions {

    private static final String HIDDEN_VALUE = "VALUE";

    @Option(names = "--baseline", hidden = true, paramLabel = HIDDEN_VALUE)
    @Nullable String baseline;

    void refuse() throws UsageException {
        List<String> given = new ArrayList<>();
        add(given, "--baseline", baseline);
        if (!given.isEmpty()) {
            throw new UsageException(
                    "%s: not there yet in this version. Run it without%s."
                            .formatted(String.join(", ", given), instead(given)));
        }
    }

    private static String instead(List<String> given) {
        return given.contains("--baseline")
                ? ", or compare two logs with 'querygram compare BEFORE AFTER'"
                : "";
    }

    private static void add(List<String> given, String name, @Nullable String value) {
        if (value != null) {
            given.add(name);
        }
    }
}
