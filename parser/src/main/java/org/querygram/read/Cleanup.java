package org.querygram.read;

import org.querygram.format.TextCleanup;

/// Takes out of a statement's text what the log put in, so that a person reads what the client
/// sent.
final class Cleanup {

    private static final char ESCAPE = '\u001B';
    private static final char BELL = '\u0007';
    private static final String STRING_END = ESCAPE + "\\";

    private Cleanup() {}

    static String apply(TextCleanup cleanup, String text) {
        String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
        String plain = withoutEscapes(unix);
        return switch (cleanup) {
            case NONE, ANSI_COLOURS -> plain;
            case TAB_AFTER_LINE_BREAK -> plain.replace("\n\t", "\n");
        };
    }

    /// Drops what a terminal would obey: colours and cursor moves (CSI: ESC, `[`, parameters, one
    /// final letter), links and titles (OSC: ESC, `]`, up to BEL or ESC `\\`), ECMA-48.
    static String withoutEscapes(String text) {
        if (text.indexOf(ESCAPE) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ESCAPE) {
                at = behindEscape(text, at + 1);
            } else {
                plain.append(c);
                at++;
            }
        }
        return plain.toString();
    }

    private static int behindEscape(String text, int from) {
        if (from == text.length()) {
            return from;
        }
        int at = from + 1;
        if (text.charAt(from) == '[') {
            while (at < text.length() && text.charAt(at) < '@') {
                at++;
            }
            return Math.min(at + 1, text.length());
        }
        if (text.charAt(from) != ']') {
            return at;
        }
        while (at < text.length() && text.charAt(at) != '\n') {
            if (text.charAt(at) == BELL) {
                return at + 1;
            }
            if (text.startsWith(STRING_END, at)) {
                return at + STRING_END.length();
            }
            at++;
        }
        return at;
    }
}
