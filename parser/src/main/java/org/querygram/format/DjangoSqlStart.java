package org.querygram.format;

import java.util.List;

/// Where a statement begins on a line of a formatter that prints `%(sql)s` without the rest of the
/// message. Django writes its words in capitals.
final class DjangoSqlStart {

    private static final int LONGEST_PREFIX = 300;

    private static final List<byte[]> WORDS =
            List.of(
                    LoggerBytes.ascii("SELECT"),
                    LoggerBytes.ascii("INSERT"),
                    LoggerBytes.ascii("UPDATE"),
                    LoggerBytes.ascii("DELETE"),
                    LoggerBytes.ascii("WITH"),
                    LoggerBytes.ascii("BEGIN"),
                    LoggerBytes.ascii("COMMIT"),
                    LoggerBytes.ascii("ROLLBACK"),
                    LoggerBytes.ascii("SAVEPOINT"),
                    LoggerBytes.ascii("RELEASE"),
                    LoggerBytes.ascii("DECLARE"),
                    LoggerBytes.ascii("CREATE"),
                    LoggerBytes.ascii("ALTER"),
                    LoggerBytes.ascii("DROP"),
                    LoggerBytes.ascii("TRUNCATE"),
                    LoggerBytes.ascii("REPLACE"),
                    LoggerBytes.ascii("EXPLAIN"),
                    LoggerBytes.ascii("PRAGMA"),
                    LoggerBytes.ascii("(SELECT"));

    private DjangoSqlStart() {}

    static boolean stands(byte[] b, int from, int to) {
        int at = LoggerBytes.skipColours(b, from, to);
        if (at >= to || (b[at] != '(' && (b[at] < 'A' || b[at] > 'Z'))) {
            return false;
        }
        for (byte[] word : WORDS) {
            int end = at + word.length;
            if (LoggerBytes.startsWith(b, at, to, word)) {
                return end == to || LoggerBytes.isSpace(b[end]) || b[end] == 0x1b;
            }
        }
        return false;
    }

    /// The first place on the line where a field could begin and a statement does, or -1.
    static int find(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_PREFIX);
        for (int at = from; at < limit; at++) {
            boolean field =
                    at == from
                            || b[at - 1] == ' '
                            || b[at - 1] == ':'
                            || b[at - 1] == '|'
                            || b[at - 1] == '\t'
                            || b[at - 1] == ']';
            if (field && stands(b, at, to)) {
                return at;
            }
            // A quoted text is no prefix.
            if (b[at] == '"' || b[at] == '\'') {
                return -1;
            }
        }
        return -1;
    }

    /// Whether names are quoted as Django always does: `"app_model"."id"`.
    static boolean isDjango(byte[] b, int from, int to) {
        for (int at = from; at + 2 < to; at++) {
            boolean quote = b[at] == '"' || b[at] == '`';
            if (quote && b[at + 1] == '.' && b[at + 2] == b[at]) {
                return true;
            }
        }
        return false;
    }
}
