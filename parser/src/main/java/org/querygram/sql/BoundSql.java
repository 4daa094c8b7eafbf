package org.querygram.sql;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Puts values into a statement's placeholders, for people to read and to try out.
public final class BoundSql {

    private BoundSql() {}

    /// The statement with its placeholders (`?`, `$1`, `%s`, `:name`) replaced by literals: numbers
    /// bare, null as NULL, all else quoted. The n-th value is that of placeholder n (named ones are
    /// counted as they stand); a placeholder without a value stays.
    ///
    /// @param values texts of values; null elements are SQL's NULL
    public static String fill(String sql, List<? extends @Nullable String> values) {
        StringBuilder filled = new StringBuilder(sql.length() + 16);
        TextLexer lexer = new TextLexer(sql);
        int done = 0;
        while (lexer.next()) {
            int parameter = lexer.parameter();
            if (parameter > 0 && parameter <= values.size()) {
                int placeholder = lexer.from() + signLength(sql, lexer.from());
                filled.append(sql, done, placeholder).append(literal(values.get(parameter - 1)));
                done = lexer.to();
            }
        }
        return filled.append(sql, done, sql.length()).toString();
    }

    /// The lexer takes a sign and its value as one token; the sign stays.
    private static int signLength(String sql, int from) {
        int length = 0;
        while ("-+ \t\r\n".indexOf(sql.charAt(from + length)) >= 0) {
            length++;
        }
        return length;
    }

    private static String literal(@Nullable String value) {
        if (value == null || value.equals("NULL") || value.equals("null")) {
            return "NULL";
        }
        return isNumber(value) ? value : "'" + value.replace("'", "''") + "'";
    }

    /// Plain decimal notation only: `1e5`, `007` and `0x1F` may be texts.
    private static boolean isNumber(String value) {
        int start = value.startsWith("-") ? 1 : 0;
        boolean dot = false;
        for (int i = start; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '.' && !dot && i > start && i + 1 < value.length()) {
                dot = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        boolean leadingZero =
                value.length() > start + 1
                        && value.charAt(start) == '0'
                        && value.charAt(start + 1) != '.';
        return value.length() > start && !leadingZero;
    }
}
