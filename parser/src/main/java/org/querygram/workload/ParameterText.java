package org.querygram.workload;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Reads bound values out of a log's text.
final class ParameterText {

    private ParameterText() {}

    /// @param ordinal from 1 for one value; 0 for a list `$1 = 'it''s', $2 = NULL` (PostgreSQL,
    ///     errdetail_params)
    static void addTo(List<@Nullable String> values, int ordinal, String text) {
        if (ordinal == 0) {
            addList(values, text);
        } else {
            set(values, ordinal, text.equals("<null>") ? null : text);
        }
    }

    private static void addList(List<@Nullable String> values, String text) {
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf(" = ", at);
            if (equals < 0) {
                return;
            }
            int ordinal = ordinal(text, at, equals);
            at = equals + 3;
            if (at < text.length() && text.charAt(at) == '\'') {
                int end = closingQuote(text, at + 1);
                set(values, ordinal, text.substring(at + 1, end).replace("''", "'"));
                at = Math.min(text.length(), end + 1);
            } else {
                int comma = text.indexOf(',', at);
                set(values, ordinal, null);
                at = comma < 0 ? text.length() : comma;
            }
            while (at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ' ')) {
                at++;
            }
        }
    }

    private static int ordinal(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && number < 100_000) {
                number = number * 10 + (c - '0');
            }
        }
        return Math.max(1, number);
    }

    private static int closingQuote(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\'') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return text.length();
    }

    private static void set(List<@Nullable String> values, int ordinal, @Nullable String value) {
        if (ordinal > 100_000) {
            return;
        }
        while (values.size() < ordinal) {
            values.add(null);
        }
        values.set(ordinal - 1, value);
    }
}
