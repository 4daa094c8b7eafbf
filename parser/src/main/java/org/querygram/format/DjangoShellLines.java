package org.querygram.format;

import java.util.List;

/// What stands around the statements that a shell prints: prompts, what was typed behind them, and
/// the values shown.
final class DjangoShellLines {

    private static final List<byte[]> PROMPTS =
            List.of(LoggerBytes.ascii(">>> "), LoggerBytes.ascii("... "));
    private static final byte[] LOCATION = LoggerBytes.ascii("Location of SQL Call:");

    private DjangoShellLines() {}

    /// Whether the stack of the call follows (`--print-sql-location`).
    static boolean isLocation(byte[] b, int from, int to) {
        return LoggerBytes.startsWith(b, from, to, LOCATION);
    }

    /// Position behind the prompts at the line's start: `>>> `, `... `, `In [3]: `, `Out[3]: `. A
    /// shell that reads from a pipe prints them without line breaks.
    static int skipPrompts(byte[] b, int from, int to) {
        int at = from;
        int next = prompt(b, at, to);
        while (next > at) {
            at = next;
            next = prompt(b, at, to);
        }
        return at;
    }

    private static int prompt(byte[] b, int from, int to) {
        int at = LoggerBytes.skipColours(b, from, to);
        for (byte[] prompt : PROMPTS) {
            if (LoggerBytes.startsWith(b, at, to, prompt)) {
                return at + prompt.length;
            }
        }
        boolean in = at + 3 < to && b[at] == 'I' && b[at + 1] == 'n' && b[at + 2] == ' ';
        boolean out = at + 3 < to && b[at] == 'O' && b[at + 1] == 'u' && b[at + 2] == 't';
        if (!in && !out) {
            return from;
        }
        int number = LoggerBytes.skipColours(b, at + 3, to);
        if (number >= to || b[number] != '[') {
            return from;
        }
        int close = LoggerLayout.bracketEnd(b, number, Math.min(to, number + 40));
        return close > 0 && close < to && b[close] == ':'
                ? LoggerBytes.skipBlanks(b, close + 1, to)
                : from;
    }

    /// `<QuerySet [<Tag: x>]>`: a value that the shell shows.
    static boolean isValue(byte[] b, int from, int to) {
        int end = LoggerBytes.trimEnd(b, from, to);
        return end - from > 2 && b[from] == '<' && b[end - 1] == '>';
    }

    /// A word in capitals at the line's start: `CONFLICT DO NOTHING`, as sqlparse breaks lines.
    static boolean isCapitals(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] >= 'A' && b[at] <= 'Z') {
            at++;
        }
        return at > from + 1 && (at == to || b[at] == ' ' || b[at] == '(');
    }
}
