package org.querygram.sql;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One term of a WHERE, so that it can be written down again, in SQL or in another language.
///
/// @param kind how the column is compared
/// @param text the term as it stands in the statement
/// @param path the column as it stands there: `a1_0."Kind"`; empty where no single column is
///     compared with a value
/// @param column null where no single column is compared with a value
/// @param function what the column is wrapped in (`lower(name)`), in lower case; empty for none
/// @param parts the terms of AND and OR, else empty
public record Condition(
        Kind kind,
        String text,
        String path,
        @Nullable ColumnUse column,
        String function,
        List<Condition> parts) {

    /// How a column is compared.
    public enum Kind {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        LIKE,
        NOT_LIKE,
        /// LIKE whatever the case: ILIKE.
        ILIKE,
        BETWEEN,
        IN,
        NOT_IN,
        NULL,
        NOT_NULL,
        /// The column itself, a boolean.
        TRUE,
        FALSE,
        /// Terms joined by AND, within an OR.
        AND,
        OR,
        /// Anything else; the text is all that is known.
        OTHER
    }

    public Condition {
        parts = List.copyOf(parts);
    }

    static Condition other(String text) {
        return new Condition(Kind.OTHER, text, "", null, "", List.of());
    }

    static Condition joined(Kind kind, String text, List<Condition> parts) {
        return new Condition(kind, text, "", null, "", parts);
    }

    /// True when every part compares a column without a function around it with a value.
    public boolean isPlain() {
        return parts.isEmpty()
                ? column != null && function.isEmpty()
                : parts.stream().allMatch(Condition::isPlain);
    }
}
