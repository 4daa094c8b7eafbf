package org.querygram.app.cli;

import org.querygram.app.report.text.Figures;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;

/// `querygram fingerprint`: JSON lines in, JSON lines out.
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineProgram.VersionText.class,
        name = "fingerprint",
        description =
                "Read JSON lines {\"id\",\"sql\"} from standard input, write"
                        + " {\"id\",\"fingerprint\",\"normalized\"}.")
final class FingerprintCommand implements Callable<Integer> {

    /// Of many bad lines, these are told one by one.
    private static final int TOLD = 20;

    @Mixin SharedOptions shared = new SharedOptions();

    private final Console console;

    FingerprintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        InputStream in = new BufferedInputStream(console.in(), 1 << 16);
        OutputStream out = new BufferedOutputStream(console.out(), 1 << 16);
        FingerprintLines lines = new FingerprintLines(out);
        ByteLines input = new ByteLines(in);
        long bad = 0;
        while (input.next()) {
            String fault = lines.answer(input.bytes(), input.length());
            if (!fault.isEmpty() && bad++ < TOLD) {
                console.say(
                        "standard input, line %s: %s The line was skipped."
                                .formatted(Figures.count(input.number()), fault));
            }
        }
        out.flush();
        if (bad > TOLD) {
            console.say("%s lines were skipped in all.".formatted(Figures.count(bad)));
        }
        return bad == 0 ? ExitCode.DONE : ExitCode.UNREADABLE;
    }
}
