package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.workload.SqlErrorKind;

/// Names of the schema that an error's message tells.
///
/// English messages say what a name is (`constraint "x"`, `column "c" of relation "t"`); in other
/// languages the only name in quotes is the constraint of a broken one, and the table or column
/// that does not exist.
record ErrorNames(@Nullable String constraint, @Nullable String table, @Nullable String column) {

    /// What servers put around names in the languages that PostgreSQL speaks; MySQL and H2 their
    /// own.
    private static final String OPENING = "\"'`«»„“「『";

    private static final String CLOSING = "\"'`»«“”」』";

    static ErrorNames of(SqlErrorKind kind, String message) {
        String constraint = named(message, "constraint ", "for key ");
        String table = named(message, "relation ", "table ");
        String column = named(message, "column ");
        String only = only(message);
        return switch (kind) {
            case UNIQUE_VIOLATION, EXCLUSION_VIOLATION ->
                    new ErrorNames(
                            constraint == null ? only : constraint,
                            table,
                            constraint == null && only == null
                                    ? behind(message, "failed: ")
                                    : null);
            case NOT_NULL_VIOLATION ->
                    new ErrorNames(
                            null, table, column == null ? behind(message, "failed: ") : column);
            case FOREIGN_KEY_VIOLATION, CHECK_VIOLATION, CONSTRAINT_VIOLATION ->
                    new ErrorNames(constraint, table, column);
            case UNDEFINED_TABLE ->
                    new ErrorNames(
                            null, first(table, only, behind(message, "no such table: ")), null);
            case UNDEFINED_COLUMN ->
                    new ErrorNames(
                            null,
                            table,
                            first(
                                    column,
                                    only,
                                    first(
                                            behind(message, "no such column: "),
                                            behind(message, "column "),
                                            null)));
            case LOCK_NOT_AVAILABLE, PERMISSION_DENIED ->
                    new ErrorNames(null, first(table, behind(message, "for table "), null), null);
            default -> new ErrorNames(null, null, null);
        };
    }

    private static @Nullable String first(
            @Nullable String one, @Nullable String two, @Nullable String three) {
        return one != null ? one : two != null ? two : three;
    }

    boolean has(String name) {
        return name.equals(constraint) || name.equals(table) || name.equals(column);
    }

    /// The quoted name behind one of some words.
    private static @Nullable String named(String message, String... words) {
        for (String word : words) {
            int at = message.indexOf(word);
            while (at >= 0) {
                int open = at + word.length();
                int close = closing(message, open);
                if (close > 0) {
                    return message.substring(open + 1, close);
                }
                at = message.indexOf(word, open);
            }
        }
        return null;
    }

    /// The bare word behind some words.
    private static @Nullable String behind(String message, String words) {
        int at = message.indexOf(words);
        if (at < 0) {
            return null;
        }
        int from = at + words.length();
        int to = from;
        while (to < message.length()
                && (Character.isLetterOrDigit(message.charAt(to))
                        || message.charAt(to) == '_'
                        || message.charAt(to) == '.')) {
            to++;
        }
        return to == from ? null : message.substring(from, to);
    }

    /// What stands in quotes, if only one thing does.
    private static @Nullable String only(String message) {
        String found = null;
        int at = 0;
        while (at < message.length()) {
            int close = closing(message, at);
            if (close > 0) {
                if (found != null) {
                    return null;
                }
                found = message.substring(at + 1, close);
                at = close;
            }
            at++;
        }
        return found;
    }

    /// True when a quote stands at a position that may open a quoted text: not an apostrophe
    /// inside a word.
    static boolean opens(String message, int at) {
        char c = message.charAt(at);
        boolean apostrophe = c == '\'' && at > 0 && Character.isLetter(message.charAt(at - 1));
        return OPENING.indexOf(c) >= 0 && !apostrophe;
    }

    /// Where the quoted text that opens at a position closes; -1 if none does.
    static int closing(String message, int at) {
        if (at >= message.length() || !opens(message, at)) {
            return -1;
        }
        char open = message.charAt(at);
        int best = -1;
        for (int i = 0; i < OPENING.length(); i++) {
            if (OPENING.charAt(i) == open) {
                int close = message.indexOf(CLOSING.charAt(i), at + 1);
                best = best < 0 || close >= 0 && close < best ? close : best;
            }
        }
        return best;
    }
}
