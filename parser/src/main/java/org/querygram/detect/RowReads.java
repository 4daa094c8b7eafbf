package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;

/// SELECTs and UPDATEs of one row each.
final class RowReads {

    private RowReads() {}

    /// The key column by whose value a SELECT reads one row of its first table; null if it reads
    /// rows otherwise, or only counts.
    static @Nullable String keyOf(StatementShape select, Schema schema) {
        if (select.aggregate() || select.existsProbe() || select.grouped()) {
            return null;
        }
        String table = select.tables().getFirst().name();
        for (Predicate predicate : select.predicates()) {
            if (isValue(predicate)
                    && table.equalsIgnoreCase(Schema.tableOf(predicate.column(), select.tables()))
                    && schema.isKey(table, predicate.column().column())) {
                return predicate.column().column();
            }
        }
        return null;
    }

    /// True when the statement finds its rows by a value of the column.
    static boolean isBy(ClassRows rows, String column) {
        return rows.shape().predicates().stream()
                .anyMatch(
                        predicate ->
                                predicate.value()
                                        && predicate.column().column().equalsIgnoreCase(column)
                                        && (predicate.operator() == Predicate.Operator.EQUALS
                                                || predicate.operator() == Predicate.Operator.IN));
    }

    static boolean isValue(Predicate predicate) {
        return predicate.isEquality();
    }
}
