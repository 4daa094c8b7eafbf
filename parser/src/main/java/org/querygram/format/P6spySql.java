package org.querygram.format;

import java.util.Set;

/// Where in a p6spy message the SQL begins, and which of its two texts to take.
final class P6spySql {

    /// Words that begin statements and hardly a label: `execute sql:`, `use time:` are labels.
    private static final Set<String> STRONG =
            Set.of(
                    "select",
                    "insert",
                    "update",
                    "delete",
                    "merge",
                    "with",
                    "create",
                    "alter",
                    "drop",
                    "truncate",
                    "call");

    private static final Set<String> TIME =
            Set.of(
                    "took",
                    "time",
                    "elapsed",
                    "duration",
                    "cost",
                    "consume",
                    "executiontime",
                    "execution",
                    "spent",
                    "exectime");

    /// Words that stand directly before the SQL.
    private static final Set<String> BEFORE =
            Set.of("ms", "statement", "batch", "resultset", "sql");

    /// Separators that are tried; no statement in use has more of them before its own end.
    private static final int MOST_TRIES = 1_000;

    private static final int LONGEST_LABEL = 60;

    private P6spySql() {}

    /// Whether a statement begins at `at`, in a message that begins at `start`.
    static boolean begins(byte[] b, int start, int at, int to) {
        byte c = b[at];
        boolean sign = c == '(' || c == '{' || c == '/';
        if ((!sign && !LoggerBytes.isLetter(c)) || !LoggerSql.starts(b, at, to)) {
            return false;
        }
        int word = sign ? at : LoggerBytes.letters(b, at, to);
        if (sign || STRONG.contains(LoggerBytes.lower(b, at, word))) {
            return !isLabel(b, word, to)
                    && (sign || word == to || b[word] != ']')
                    && !isBehindText(b, start, at);
        }
        return isBehindSeparator(b, start, at) && !isLabelled(b, word, to);
    }

    /// Whether a word stands before that is no field: `5 ms to select the rows`.
    private static boolean isBehindText(byte[] b, int start, int at) {
        int end = at;
        while (end > start && LoggerBytes.isBlank(b[end - 1])) {
            end--;
        }
        int word = end;
        while (word > start && LoggerBytes.isLetter(b[word - 1])) {
            word--;
        }
        return word < end && !BEFORE.contains(LoggerBytes.lower(b, word, end));
    }

    /// `update: 5`, `delete=3`.
    private static boolean isLabel(byte[] b, int end, int to) {
        int at = LoggerBytes.skipBlanks(b, end, to);
        return at < to && (b[at] == ':' || b[at] == '=');
    }

    /// `execute sql: select 1`: a word or two before a sign that ends a label.
    private static boolean isLabelled(byte[] b, int end, int to) {
        int limit = Math.min(to, end + 24);
        int at = end;
        while (at < limit && (LoggerBytes.isLetter(b[at]) || LoggerBytes.isBlank(b[at]))) {
            at++;
        }
        return at < limit && (b[at] == ':' || b[at] == '=' || b[at] == '|' || b[at] < 0);
    }

    private static boolean isBehindSeparator(byte[] b, int start, int at) {
        int before = at - 1;
        while (before >= start && LoggerBytes.isBlank(b[before])) {
            before--;
        }
        if (before < start) {
            return true;
        }
        byte c = b[before];
        return c == '|' || c == ':' || c == '=' || c == ']' || c == ')' || c == '>' || c == '-'
                || c == ',' || c == ';' || c < 0;
    }

    /// Where the SQL begins on a line that may begin with a label, `Execute SQL: SELECT 1`; `from`
    /// when there is none.
    static int behindLabel(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_LABEL);
        for (int at = from; at < limit; at++) {
            boolean word = at > from && LoggerBytes.isLetter(b[at - 1]);
            if (!word && begins(b, from, at, to)) {
                return at;
            }
        }
        return from;
    }

    static boolean saysTime(byte[] b, int from, int to) {
        return to - from < 16 && TIME.contains(LoggerBytes.lower(b, from, to));
    }

    /// Where the text with the values begins in a text that may hold both, the prepared one and the
    /// one that the values were put into, in this order, separated by `|` (SingleLineFormat) or a
    /// line break (MultiLineFormat). Returns `from` when there is only one.
    static int filled(byte[] b, int from, int to) {
        // No value is shorter than its mark: the prepared text is the shorter half.
        int half = from + (to - from) / 2 + 1;
        int tries = 0;
        for (int at = from; at < half && at < to && tries < MOST_TRIES; at++) {
            if (b[at] == '|' || b[at] == '\n') {
                tries++;
                if (isFilledFrom(b, from, trimLine(b, from, at), at + 1, to)) {
                    return at + 1;
                }
            }
        }
        return from;
    }

    /// Whether the second range is the first one with its values put in.
    static boolean isFilled(byte[] b, int from, int to, int second, int secondTo) {
        return isFilledFrom(b, from, to, second, secondTo);
    }

    private static int trimLine(byte[] b, int from, int at) {
        return at > from && b[at - 1] == '\r' ? at - 1 : at;
    }

    /// Whether the second range is the first one with something in the place of each `?`. p6spy
    /// puts values in without regard to quotes, so only what stands between them is compared.
    private static boolean isFilledFrom(byte[] b, int from, int to, int second, int secondTo) {
        int at = LoggerBytes.skipSpaces(b, second, secondTo);
        int end = secondTo;
        if (end > at && b[end - 1] == ';' && (to == from || b[to - 1] != ';')) {
            end--;
        }
        int piece = from;
        boolean first = true;
        while (true) {
            int mark = piece;
            while (mark < to && b[mark] != '?') {
                mark++;
            }
            int found = first ? at : find(b, at, end, piece, mark, mark == to);
            if (found < 0 || !same(b, found, end, piece, mark)) {
                return false;
            }
            at = found + mark - piece;
            if (mark == to) {
                return at == end && to > from;
            }
            first = false;
            piece = mark + 1;
        }
    }

    /// The next place of a piece behind a value; the last piece stands at the end.
    private static int find(byte[] b, int at, int end, int piece, int pieceTo, boolean last) {
        int length = pieceTo - piece;
        if (last) {
            return end - length >= at ? end - length : -1;
        }
        for (int found = at; found + length <= end; found++) {
            if (same(b, found, end, piece, pieceTo)) {
                return found;
            }
        }
        return -1;
    }

    private static boolean same(byte[] b, int at, int end, int piece, int pieceTo) {
        if (end - at < pieceTo - piece) {
            return false;
        }
        for (int i = piece; i < pieceTo; i++) {
            if (b[at + i - piece] != b[i]) {
                return false;
            }
        }
        return true;
    }
}
