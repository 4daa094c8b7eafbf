package org.querygram.app.cli;

import org.querygram.app.report.ReportException;
import org.querygram.app.report.text.FreeText;
import org.querygram.read.UnreadableInputException;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Tells people what went wrong and what to do, and decides the exit code. Stack traces only with
/// `--debug`.
final class Failures {

    private static final int DETAIL_LINES = 6;
    private static final int DETAIL_CHARACTERS = 160;

    private final Console console;
    private boolean debug;

    Failures(Console console) {
        this.console = console;
    }

    /// Lets stack traces be shown.
    void debug(boolean on) {
        debug = on;
    }

    /// Says what happened.
    ///
    /// @param concerning the file that was worked on, or ""
    /// @return the exit code
    int tell(Throwable failure, String concerning) {
        int code =
                switch (failure) {
                    case UsageException usage ->
                            said(String.valueOf(usage.getMessage()), ExitCode.WRONG_USAGE);
                    case UnreadableInputException input -> unreadable(input);
                    case ReportException report ->
                            said(
                                    String.valueOf(report.getMessage()),
                                    report.wrongTarget()
                                            ? ExitCode.WRONG_USAGE
                                            : ExitCode.OUR_FAULT);
                    case OutOfMemoryError memory ->
                            said(
                                    ("%sthe memory of %d MB is not enough. Pass a part of the log,"
                                         + " or give more with JAVA_TOOL_OPTIONS=-Xmx4g.")
                                            .formatted(
                                                    about(concerning),
                                                    Runtime.getRuntime().maxMemory() >> 20),
                                    ExitCode.OUR_FAULT);
                    default ->
                            said(
                                    ("%sa fault of Querygram itself: %s. Run it again with --debug,"
                                                    + " and report what it prints, please.")
                                            .formatted(about(concerning), cause(failure)),
                                    ExitCode.OUR_FAULT);
                };
        if (debug) {
            PrintWriter trace = new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
            failure.printStackTrace(trace);
            trace.flush();
        }
        return code;
    }

    private int said(String message, int code) {
        console.say(message);
        return code;
    }

    private static String about(String concerning) {
        return concerning.isEmpty() ? "" : concerning + ": ";
    }

    private static String cause(Throwable failure) {
        String message = failure.getMessage();
        String name = failure.getClass().getSimpleName();
        return message == null ? name : name + ", " + FreeText.cut(message, 200);
    }

    private int unreadable(UnreadableInputException input) {
        String message = String.valueOf(input.getMessage());
        String path = input.path().equals("-") ? "standard input" : input.path();
        console.say(message.contains(path) ? message : path + ": " + message);
        input.details()
                .lines()
                .limit(DETAIL_LINES)
                .forEach(line -> console.say("  " + FreeText.cut(line, DETAIL_CHARACTERS)));
        return ExitCode.UNREADABLE;
    }
}
