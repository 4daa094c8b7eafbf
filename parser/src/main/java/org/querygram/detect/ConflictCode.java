package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.StatementParts.Conflict;
import org.querygram.sql.StatementShape;

import java.util.List;
import java.util.stream.Collectors;

/// What an INSERT does about rows that are there already, in the languages of the advice: many rows
/// in one statement have to do the same.
final class ConflictCode {

    private ConflictCode() {}

    /// Null if the INSERT fails on such rows.
    static @Nullable Conflict of(ClassRows rows, DetectionContext context) {
        return context.schema().parts(rows.queryClass()).conflict();
    }

    /// `INSERT INTO`, `INSERT IGNORE INTO`, `REPLACE INTO`.
    static String verb(ClassRows rows, @Nullable Conflict conflict) {
        if (rows.queryClass().normalized().startsWith("REPLACE")) {
            return "REPLACE INTO";
        }
        return conflict == null || conflict.before().isEmpty()
                ? "INSERT INTO"
                : "INSERT " + conflict.before() + " INTO";
    }

    /// The clause behind the values, on a line of its own. A value that is set differs from row to
    /// row, so it is taken from the row that was to be inserted.
    static String clause(Conflict conflict, SqlNames sql) {
        String clause = sql.text(conflict.after());
        boolean mysql = clause.startsWith("ON DUPLICATE");
        for (String column : conflict.updated()) {
            String name = sql.column(column);
            clause =
                    clause.replace(
                            name + " = ?",
                            name + " = " + (mysql ? "VALUES(" + name + ")" : "excluded." + name));
        }
        return clause.isEmpty() ? "" : "\n" + clause;
    }

    /// `ignore_conflicts=True`, or the arguments of an upsert (Django 4.1 and newer).
    static String django(Conflict conflict, Names names) {
        if (conflict.ignores()) {
            return "ignore_conflicts=True";
        }
        String unique =
                conflict.target().isEmpty()
                        ? ""
                        : ", unique_fields=[" + quoted(conflict.target(), names) + "]";
        return "update_conflicts=True, update_fields=[%s]%s"
                .formatted(quoted(conflict.updated(), names), unique);
    }

    private static String quoted(List<String> columns, Names names) {
        return columns.stream()
                .map(column -> "\"" + names.attribute(column) + "\"")
                .collect(Collectors.joining(", "));
    }

    /// HQL knows `on conflict` from Hibernate 6.5, `upsert` from 6.3.
    static String hibernate(Conflict conflict, StatementShape shape, Names names, String model) {
        List<String> columns =
                shape.columns().stream().map(ColumnUse::column).map(names::property).toList();
        String target =
                conflict.target().stream().map(names::property).collect(Collectors.joining(", "));
        String action =
                conflict.ignores()
                        ? "do nothing"
                        : "do update set "
                                + conflict.updated().stream()
                                        .map(names::property)
                                        .map(column -> column + " = excluded." + column)
                                        .collect(Collectors.joining(", "));
        return """
        Keep what the statement does about rows that are there: in HQL from Hibernate 6.5 (names are
        guesses), with many rows of values:

        insert into %s (%s)
        values (...), (...)
        on conflict%s %s
        // or for each row, in JDBC batches: statelessSession.upsert(entity)
        """
                .formatted(
                        model,
                        columns.isEmpty() ? "..." : String.join(", ", columns),
                        target.isEmpty() ? "" : " (" + target + ")",
                        action)
                .strip();
    }
}
