package org.querygram.format;

import java.util.Locale;
import java.util.Set;

/// Where SQL begins in a line, and which lines go on with it.
final class LoggerSql {

    private static final int LONGEST_WORD = 10;

    private static final Set<String> FIRST_WORDS =
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
                    "set",
                    "call",
                    "values",
                    "lock",
                    "begin",
                    "commit",
                    "rollback",
                    "savepoint",
                    "release",
                    "declare",
                    "exec",
                    "execute",
                    "explain",
                    "comment",
                    "grant",
                    "revoke",
                    "refresh",
                    "analyze",
                    "show",
                    "upsert",
                    "replace",
                    "start",
                    "use",
                    "do",
                    "pragma",
                    "fetch",
                    "close",
                    "vacuum",
                    "reindex",
                    "listen",
                    "notify",
                    "copy",
                    "prepare",
                    "deallocate",
                    "reset",
                    "attach",
                    "describe");

    private static final Set<String> MIDDLE_WORDS =
            Set.of(
                    "from",
                    "where",
                    "and",
                    "or",
                    "on",
                    "join",
                    "left",
                    "right",
                    "inner",
                    "outer",
                    "cross",
                    "full",
                    "natural",
                    "lateral",
                    "group",
                    "order",
                    "having",
                    "limit",
                    "offset",
                    "fetch",
                    "union",
                    "except",
                    "intersect",
                    "into",
                    "case",
                    "when",
                    "then",
                    "else",
                    "end",
                    "returning",
                    "for",
                    "using",
                    "window",
                    "between",
                    "exists",
                    "not",
                    "in",
                    "as",
                    "references",
                    "foreign",
                    "primary",
                    "unique",
                    "constraint",
                    "add",
                    "partition",
                    "default",
                    "cascade");

    private LoggerSql() {}

    /// Whether a statement begins at `at`, colours and blanks aside.
    static boolean starts(byte[] b, int from, int to) {
        int at = skip(b, from, to);
        if (at >= to) {
            return false;
        }
        byte c = b[at];
        if (c == '/') {
            return at + 1 < to && b[at + 1] == '*';
        }
        if (c == '-') {
            return at + 2 < to && b[at + 1] == '-' && b[at + 2] != '-';
        }
        if (c == '(' || c == '{') {
            int inside = skip(b, at + 1, to);
            return (c == '{' && inside < to && b[inside] == '?')
                    || isWord(b, inside, to, FIRST_WORDS);
        }
        return isWord(b, at, to, FIRST_WORDS);
    }

    /// Whether the line reads like the middle of a statement.
    static boolean goesOn(byte[] b, int from, int to) {
        int at = skip(b, from, to);
        if (at >= to) {
            return false;
        }
        byte c = b[at];
        boolean sign =
                c == ')' || c == '(' || c == ',' || c == '\'' || c == '"' || c == '`' || c == '='
                        || c == '?';
        return sign || starts(b, at, to) || isWord(b, at, to, MIDDLE_WORDS);
    }

    /// Whether the text up to `to` asks for more: it ends in a comma, an operator or an open
    /// bracket.
    static boolean wantsMore(byte[] b, int from, int to) {
        int end = LoggerBytes.trimEnd(b, from, to);
        byte c = end > from ? b[end - 1] : 0;
        return c == ',' || c == '(' || c == '=' || c == '+' || c == '|' || c == '<' || c == '>';
    }

    private static int skip(byte[] b, int from, int to) {
        int at = LoggerBytes.skipBlanks(b, from, to);
        return LoggerBytes.skipBlanks(b, LoggerBytes.skipColours(b, at, to), to);
    }

    /// A keyword, all in lower case or all in upper case: `Update done` is a sentence.
    private static boolean isWord(byte[] b, int at, int to, Set<String> words) {
        int end = LoggerBytes.letters(b, at, Math.min(to, at + LONGEST_WORD + 1));
        if (end - at < 2 || end - at > LONGEST_WORD || (end < to && isNamePart(b[end]))) {
            return false;
        }
        String word = LoggerBytes.text(b, at, end);
        String lower = word.toLowerCase(Locale.ROOT);
        return words.contains(lower)
                && (word.equals(lower) || word.equals(word.toUpperCase(Locale.ROOT)));
    }

    private static boolean isNamePart(byte c) {
        return c == '_' || c == '.' || c == '-' || c == '=' || c == ':' || LoggerBytes.isDigit(c);
    }
}
