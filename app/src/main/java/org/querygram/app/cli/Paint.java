package org.querygram.app.cli;

import org.querygram.detect.Severity;

/// Colours of a terminal, or none.
record Paint(boolean colours) {

    private static final String RESET = "\u001B[0m";

    String bold(String text) {
        return paint("\u001B[1m", text);
    }

    /// Red, yellow, blue: the words say the same for who sees no colours.
    String severity(Severity severity, String text) {
        return paint(
                switch (severity) {
                    case PROBLEM -> "\u001B[31m";
                    case WARNING -> "\u001B[33m";
                    case INFO -> "\u001B[34m";
                },
                text);
    }

    private String paint(String start, String text) {
        return colours ? start + text + RESET : text;
    }
}
