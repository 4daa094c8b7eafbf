package org.querygram.detect;

import org.querygram.sql.StatementShape;
import org.querygram.workload.Workload;

import java.util.stream.Stream;

/// Other statements that tell how the rows of a list query are used.
final class Siblings {

    private Siblings() {}

    /// True when the log has the same query with a LIMIT, whatever columns it selects.
    static boolean hasLimited(ClassRows rows, DetectionContext context) {
        Clauses clauses = context.schema().clauses(rows.queryClass());
        return clauses != null && context.schema().families().hasPage(clauses);
    }

    /// For each later class of lookups in the segment that goes by this list's rows: how many rows
    /// it asked for, as single values or in one list.
    static Stream<Integer> lookupsBy(ClassRows list, DetectionContext context) {
        String table = list.shape().tables().getFirst().name();
        return context.classes().stream()
                .filter(other -> other.readsTables() && other.first() > list.first())
                .filter(other -> isBy(other.shape(), table, context.schema()))
                .map(other -> used(other, context.workload()));
    }

    private static boolean isBy(StatementShape shape, String table, Schema schema) {
        return shape.predicates().stream()
                .anyMatch(
                        predicate ->
                                predicate.value()
                                        && schema.refersTo(
                                                Schema.tableOf(predicate.column(), shape.tables()),
                                                predicate.column().column(),
                                                table));
    }

    private static int used(ClassRows rows, Workload workload) {
        int longest = 0;
        for (int row : rows.rows()) {
            longest = Math.max(longest, workload.listLength(row));
        }
        return longest > 1 ? longest : rows.size();
    }
}
