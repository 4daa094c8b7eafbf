package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.TableUse;
import org.querygram.sql.WrittenNames;

import java.util.List;

/// The names of one class's tables and columns as SQL that runs in the same database needs them:
/// with the case, the quotes and the schema that the log has.
final class SqlNames {

    private final WrittenNames written;
    private final List<TableUse> tables;

    private SqlNames(WrittenNames written, List<TableUse> tables) {
        this.written = written;
        this.tables = tables;
    }

    static SqlNames of(ClassRows rows, DetectionContext context) {
        return new SqlNames(context.schema().written(rows), rows.shape().tables());
    }

    /// A table, with its schema where the statement says one.
    String table(String name) {
        for (TableUse table : tables) {
            String found = table.name().equalsIgnoreCase(name) ? written.table(table) : null;
            if (found != null) {
                return found;
            }
        }
        return column(name);
    }

    /// The first table of the statement.
    String table() {
        return tables.isEmpty() ? "..." : table(tables.getFirst().name());
    }

    /// A column; one that the statement does not name is quoted where SQL needs it.
    String column(String name) {
        @Nullable String found = written.name(name);
        return found != null ? found : inQuotes(Words.quoted(name));
    }

    /// Columns with commas.
    String columns(List<String> names) {
        return String.join(", ", names.stream().map(this::column).toList());
    }

    /// True where names stand in backticks, as in MySQL and MariaDB.
    boolean hasBackticks() {
        return written.hasBackticks();
    }

    /// A piece of the statement's normalized text; a list of values stays open.
    String text(String normalized) {
        return inQuotes(written.respell(normalized)).replace("IN (?)", "IN (...)");
    }

    /// MySQL takes what stands in double quotes for a string.
    private String inQuotes(String text) {
        return written.hasBackticks() ? text.replace('"', '`') : text;
    }
}
