package org.querygram.app.cli;

import org.jspecify.annotations.Nullable;
import org.querygram.read.Progress;

import picocli.CommandLine.Option;

/// Options of all commands.
final class SharedOptions {

    /// When to use colours.
    enum Colour {
        auto,
        always,
        never
    }

    @Option(names = "--quiet", description = "Print no summary; messages about faults stay.")
    boolean quiet;

    @Option(
            names = "--no-progress",
            description = "Draw no progress. It is drawn on a terminal only, on stderr.")
    boolean noProgress;

    @Option(
            names = "--color",
            arity = "0..1",
            fallbackValue = "always",
            defaultValue = "auto",
            paramLabel = "WHEN",
            description =
                    "Colours in the summary: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    Colour color = Colour.auto;

    /// Colours where a terminal shows them, unless NO_COLOR asks for none.
    boolean colours(Console console) {
        @Nullable String no = System.getenv("NO_COLOR");
        return switch (color) {
            case always -> true;
            case never -> false;
            case auto -> console.outTerminal() && (no == null || no.isEmpty());
        };
    }

    /// What reading tells of itself: a line on a terminal, or nothing.
    Progress progress(Console console) {
        return noProgress || quiet || !console.errorTerminal()
                ? Progress.NONE
                : new ProgressLine(console.err());
    }
}
