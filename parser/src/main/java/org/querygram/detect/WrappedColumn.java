package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Condition;
import org.querygram.sql.StatementShape;
import org.querygram.sql.TableUse;

import java.util.List;

/// Finds the column in a condition that compares what is worked out of it with a value:
/// `UPPER(tag.name::text) = UPPER(?)`, by which Django's `iexact`, Spring Data's `IgnoreCase` and
/// people ask whatever the case, and `(visit.extra ->> ?) = ?`, a key of a JSON document.
final class WrappedColumn {

    private static final String EQUALS = " = ";

    /// PostgreSQL's and SQLite's ways into a document, longest first.
    private static final List<String> PATHS = List.of(" ->> ", " -> ", " #>> ", " #> ");

    private WrappedColumn() {}

    /// The column of the first such condition, or null if there is none.
    static @Nullable ColumnUse of(List<Condition> conditions, StatementShape shape) {
        for (Condition condition : conditions) {
            String path = path(condition.text());
            if (path != null) {
                return column(path, shape);
            }
        }
        return null;
    }

    private static ColumnUse column(String path, StatementShape shape) {
        String bare = path.replace("\"", "");
        int dot = bare.lastIndexOf('.');
        String qualifier = bare.substring(bare.lastIndexOf('.', dot - 1) + 1, Math.max(dot, 0));
        String name = bare.substring(dot + 1);
        for (TableUse table : shape.tables()) {
            if (qualifier.equalsIgnoreCase(table.name())
                    || qualifier.equalsIgnoreCase(table.alias())) {
                return new ColumnUse(table.name(), name);
            }
        }
        boolean single = shape.tables().size() == 1;
        return new ColumnUse(single ? shape.tables().getFirst().name() : null, name);
    }

    /// The column as it stands in the condition, or null if the condition is another one.
    static @Nullable String path(String condition) {
        String text = bare(condition);
        int equals = text.indexOf(EQUALS);
        if (equals < 0 || !isValue(text.substring(equals + EQUALS.length()))) {
            return null;
        }
        String left = bare(text.substring(0, equals));
        int open = left.indexOf('(');
        if (open > 0 && isName(left.substring(0, open)) && left.endsWith(")")) {
            String inner = left.substring(open + 1, left.length() - 1);
            String document = document(bare(inner));
            return document == null ? name(inner) : document;
        }
        return document(left);
    }

    /// `extra` of `extra ->> ?`, of `(extra ->> ?)::int` too.
    private static @Nullable String document(String text) {
        int cast = text.startsWith("(") ? text.indexOf(")::") : -1;
        String path = cast < 0 ? text : text.substring(1, cast);
        for (String step : PATHS) {
            int at = path.indexOf(step);
            if (at > 0) {
                return name(path.substring(0, at));
            }
        }
        return null;
    }

    private static @Nullable String name(String text) {
        int cast = text.indexOf("::");
        String path = cast < 0 ? text : text.substring(0, cast);
        return isName(path.replace(".", "").replace("\"", "")) ? path : null;
    }

    private static boolean isValue(String text) {
        int open = text.indexOf('(');
        boolean wrapped = text.endsWith("(?)") && isName(text.substring(0, open));
        return wrapped || text.equals("?");
    }

    private static String bare(String text) {
        return text.startsWith("(") && text.endsWith(")") && closes(text)
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /// True when the first bracket is closed by the last.
    private static boolean closes(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }
}
