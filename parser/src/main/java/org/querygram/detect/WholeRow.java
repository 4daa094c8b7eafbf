package org.querygram.detect;

import org.querygram.sql.ColumnUse;
import org.querygram.sql.StatementShape;

import java.util.Set;
import java.util.stream.Collectors;

/// Tells whether an UPDATE writes every column of its row: ORMs that save objects do, unless they
/// are told which columns changed.
final class WholeRow {

    private WholeRow() {}

    /// True when the UPDATE sets all columns, two or more, that the widest SELECT of the segment
    /// reads of its table.
    static boolean isSetBy(StatementShape update, DetectionContext context) {
        String table = update.tables().getFirst().name();
        Set<String> widest = Set.of();
        for (ClassRows rows : context.classes()) {
            if (rows.readsTables() && Lookup.reads(rows.shape(), table)) {
                Set<String> read = read(rows.shape(), table, context.schema());
                widest = read.size() > widest.size() ? read : widest;
            }
        }
        return covers(update, widest);
    }

    /// True when the UPDATE sets all but the key of what the SELECT reads of the same table.
    static boolean covers(StatementShape update, StatementShape select, Schema schema) {
        return covers(update, read(select, update.tables().getFirst().name(), schema));
    }

    private static boolean covers(StatementShape update, Set<String> read) {
        return read.size() >= 2
                && update.columns().stream()
                        .map(ColumnUse::column)
                        .collect(Collectors.toSet())
                        .containsAll(read);
    }

    private static Set<String> read(StatementShape select, String table, Schema schema) {
        return select.columns().stream()
                .filter(column -> table.equalsIgnoreCase(Schema.tableOf(column, select.tables())))
                .map(ColumnUse::column)
                .filter(column -> !schema.isKey(table, column))
                .collect(Collectors.toSet());
    }
}
