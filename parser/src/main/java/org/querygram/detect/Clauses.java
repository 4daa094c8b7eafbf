package org.querygram.detect;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A normalized SELECT cut at its own keywords, to tell queries over the same rows: a count and a
/// fetch, a page and the whole. Keywords inside brackets and quotes belong to something else.
///
/// @param from what stands between FROM and WHERE
/// @param where the conditions, empty if there are none
/// @param order what stands behind ORDER BY, empty without
/// @param bounded whether LIMIT, OFFSET or FETCH bounds the rows
record Clauses(String from, String where, String order, boolean bounded) {

    private static final String[] WORDS = {
        "FROM",
        "WHERE",
        "GROUP BY",
        "HAVING",
        "WINDOW",
        "UNION",
        "INTERSECT",
        "EXCEPT",
        "ORDER BY",
        "LIMIT",
        "OFFSET",
        "FETCH",
        "FOR",
    };

    private static final int FROM = 0;

    private static final int WHERE = 1;
    private static final int ORDER = 8;
    private static final int LIMIT = 9;

    /// Of a plain SELECT with FROM; null for anything grouped, united or cut off.
    static @Nullable Clauses of(String normalized) {
        if (!normalized.startsWith("SELECT ") || normalized.endsWith(" ...")) {
            return null;
        }
        int[] at = places(normalized);
        for (int word = WHERE + 1; word < ORDER; word++) {
            if (at[word] >= 0) {
                return null;
            }
        }
        if (at[FROM] < 0) {
            return null;
        }
        boolean bounded = at[LIMIT] >= 0 || at[LIMIT + 1] >= 0 || at[LIMIT + 2] >= 0;
        return new Clauses(
                clause(normalized, at, FROM),
                clause(normalized, at, WHERE),
                clause(normalized, at, ORDER),
                bounded);
    }

    private static String clause(String text, int[] at, int word) {
        if (at[word] < 0) {
            return "";
        }
        int from = at[word] + WORDS[word].length();
        int to = text.length();
        for (int other : at) {
            if (other > at[word] && other < to) {
                to = other;
            }
        }
        return text.substring(from, to).strip();
    }

    /// Where each word first stands outside of brackets and quotes, or -1.
    private static int[] places(String text) {
        int[] at = new int[WORDS.length];
        Arrays.fill(at, -1);
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == ' ' && depth == 0) {
                    note(text, i + 1, at);
                }
            }
        }
        return at;
    }

    private static void note(String text, int from, int[] at) {
        if (from >= text.length() || "FWGHUIEOL".indexOf(text.charAt(from)) < 0) {
            return;
        }
        for (int word = 0; word < WORDS.length; word++) {
            int end = from + WORDS[word].length();
            if (at[word] < 0
                    && text.startsWith(WORDS[word], from)
                    && (end == text.length() || text.charAt(end) == ' ')) {
                at[word] = from;
            }
        }
    }

    /// True when the other query has the same conditions and begins with the same table. Joins that
    /// only bring columns along may differ: Django's `count()` leaves those of `select_related`
    /// out.
    boolean sameRowsAs(Clauses other) {
        return where.equals(other.where)
                && (from.equals(other.from)
                        || isJoinOn(from, other.from)
                        || isJoinOn(other.from, from));
    }

    private static boolean isJoinOn(String longer, String shorter) {
        if (!longer.startsWith(shorter)) {
            return false;
        }
        String rest = longer.substring(shorter.length());
        return rest.startsWith(" LEFT ")
                || rest.startsWith(" INNER JOIN ")
                || rest.startsWith(" JOIN ");
    }
}
