package org.querygram.detect;

import org.jspecify.annotations.Nullable;

/// Reads the column out of a condition like `UPPER(tag.name::text) = UPPER(?)`, by which Django's
/// `iexact`, Spring Data's `IgnoreCase` and people ask whatever the case.
final class WrappedColumn {

    private static final String EQUALS = ") = ";

    private WrappedColumn() {}

    /// The column's name without qualifier, or null if the conditions are none of this shape alone.
    ///
    /// @param where conditions, normalized
    static @Nullable String of(String where) {
        String text = bare(where);
        int open = text.indexOf('(');
        int equals = text.indexOf(EQUALS);
        if (open <= 0 || equals < open || !isName(text.substring(0, open))) {
            return null;
        }
        String value = text.substring(equals + EQUALS.length());
        boolean wrapped = value.endsWith("(?)") && isName(value.substring(0, value.length() - 3));
        String column = text.substring(open + 1, equals);
        int cast = column.indexOf("::");
        String path = cast < 0 ? column : column.substring(0, cast);
        String name = path.substring(path.lastIndexOf('.') + 1);
        return (wrapped || value.equals("?")) && isName(path.replace(".", "")) ? name : null;
    }

    private static String bare(String where) {
        return where.startsWith("(") && where.endsWith(")")
                ? where.substring(1, where.length() - 1)
                : where;
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }
}
