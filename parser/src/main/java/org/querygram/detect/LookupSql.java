package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Condition;
import org.querygram.sql.StatementParts;

import java.util.List;
import java.util.stream.Collectors;

/// Turns a SELECT that asks for one value into the one that asks for all of them: its own FROM and
/// its own conditions, with a list in place of the value.
final class LookupSql {

    /// Longer clauses would hide what changes.
    private static final int LONGEST = 92;

    private final ClassRows rows;
    private final Lookup lookup;
    private final KeptConditions kept;
    private final StatementParts parts;
    private final SqlNames sql;

    LookupSql(ClassRows rows, Lookup lookup, KeptConditions kept, DetectionContext context) {
        this.rows = rows;
        this.lookup = lookup;
        this.kept = kept;
        this.parts = parts(rows, context.schema());
        this.sql = SqlNames.of(rows, context);
    }

    /// The parts of the statement that finds the rows: that inside of `SELECT EXISTS (SELECT ...)`
    /// and of `SELECT COUNT(*) FROM (SELECT ...)`.
    static StatementParts parts(ClassRows rows, Schema schema) {
        StatementParts parts = schema.parts(rows.queryClass());
        if (!parts.conditions().isEmpty() || !rows.shape().subquery()) {
            return parts;
        }
        StatementParts inner = inner(parts.selected());
        inner = inner == null ? inner(parts.from()) : inner;
        return inner == null ? parts : inner;
    }

    private static @Nullable StatementParts inner(String text) {
        int open = text.indexOf("(SELECT ");
        int depth = 0;
        for (int i = open; open >= 0 && i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return StatementParts.of(text.substring(open + 1, i));
            }
        }
        return null;
    }

    /// The rows of all values.
    String all() {
        String first =
                rows.shape().limited() && lookup.reach() != Lookup.Reach.ONE
                        ? "\n"
                              + "-- the first of each: DISTINCT ON, or row_number() OVER (PARTITION"
                              + " BY ...)"
                        : "";
        return "SELECT " + path() + ", ...\n" + fromWhere() + first;
    }

    /// The same aggregates, for all values at once.
    String grouped() {
        String selected =
                parts.aggregates().isEmpty()
                        ? "COUNT(*)"
                        : parts.aggregates().stream()
                                .map(LookupSql::call)
                                .map(sql::text)
                                .collect(Collectors.joining(", "));
        return "SELECT " + path() + ", " + selected + "\n" + fromWhere() + "\nGROUP BY " + path();
    }

    private static String call(StatementParts.Aggregate aggregate) {
        return aggregate.function().toUpperCase(java.util.Locale.ROOT)
                + "("
                + (aggregate.distinct() ? "DISTINCT " : "")
                + aggregate.argument()
                + ")";
    }

    /// The values for which there is a row.
    String present() {
        return "SELECT DISTINCT " + path() + "\n" + fromWhere();
    }

    /// The column looked up by, as the statement writes it.
    String path() {
        Condition by = kept.by();
        return by == null ? sql.column(lookup.written().column()) : sql.text(by.path());
    }

    private String fromWhere() {
        return "FROM " + from() + "\nWHERE " + list() + others();
    }

    private String from() {
        String from = sql.text(parts.from());
        boolean fits = !from.isEmpty() && from.length() <= LONGEST;
        if (fits) {
            return from;
        }
        ColumnUse column = lookup.written();
        return sql.table(column.table() == null ? lookup.table() : column.table()) + " ...";
    }

    private String list() {
        Condition by = kept.by();
        if (by == null) {
            return path() + " IN (...)";
        }
        return switch (by.kind()) {
            case LIKE, ILIKE ->
                    left(by) + " " + by.kind().name() + " ANY (ARRAY[...])  -- elsewhere: OR";
            default -> left(by) + " IN (...)";
        };
    }

    private String left(Condition by) {
        return by.function().isEmpty() ? path() : by.function() + "(" + path() + ")";
    }

    private String others() {
        List<String> terms =
                parts.conditions().stream()
                        .filter(condition -> condition != kept.by())
                        .map(LookupSql::term)
                        .map(sql::text)
                        .toList();
        if (terms.isEmpty()) {
            return "";
        }
        String all = String.join(" AND ", terms);
        return "\nAND " + (all.length() <= 3 * LONGEST ? all : "...");
    }

    /// @return the term, in brackets where AND would tear it apart
    private static String term(Condition condition) {
        return condition.kind() == Condition.Kind.OR
                ? "(" + condition.text() + ")"
                : condition.text();
    }
}
