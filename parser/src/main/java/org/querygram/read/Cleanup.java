package org.querygram.read;

import org.querygram.format.TextCleanup;

/// Takes out of a statement's text what the log put in, so that a person reads what the client
/// sent.
final class Cleanup {

    private static final char ESCAPE = '\u001B';

    private Cleanup() {}

    static String apply(TextCleanup cleanup, String text) {
        String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
        return switch (cleanup) {
            case NONE -> unix;
            case TAB_AFTER_LINE_BREAK -> unix.replace("\n\t", "\n");
            case ANSI_COLOURS -> unix.indexOf(ESCAPE) < 0 ? unix : withoutColours(unix);
        };
    }

    /// Drops CSI sequences: ESC, `[`, parameters, one final letter (ECMA-48, 5.4).
    private static String withoutColours(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != ESCAPE || at == text.length() || text.charAt(at) != '[') {
                plain.append(c);
                continue;
            }
            at++;
            while (at < text.length() && text.charAt(at) < '@') {
                at++;
            }
            at++;
        }
        return plain.toString();
    }
}
