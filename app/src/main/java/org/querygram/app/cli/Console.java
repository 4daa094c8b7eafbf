package org.querygram.app.cli;

import org.querygram.app.report.text.FreeText;

import java.io.InputStream;
import java.io.PrintStream;

/// Where a command reads and speaks.
///
/// @param errorTerminal true when the error stream is a terminal: progress is drawn only there
/// @param outTerminal true when the output is a terminal: colours are used only there
record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean errorTerminal,
        boolean outTerminal) {

    /// One message to people on the error stream. It may quote a file name or a line of a log, so
    /// control characters are made visible.
    void say(String message) {
        message.lines().forEach(line -> err.println("querygram: " + FreeText.visible(line)));
        err.flush();
    }

    /// A line on the output.
    void print(String line) {
        out.println(line);
    }

    /// Lets what was printed be seen now.
    void flush() {
        out.flush();
    }
}
