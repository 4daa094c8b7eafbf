package org.querygram.detect;

import org.querygram.sql.SqlHash;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Question;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.List;

/// Tells whether a log shows the values that a statement ran with. Hibernate's `show_sql` does not;
/// there two runs of one class look equal whatever they asked for.
final class Values {

    private static final Question<Boolean> LITERALS = Values::haveLiterals;

    private Values() {}

    /// True when the row's values are known, or when it has none.
    static boolean areKnown(Workload workload, int row) {
        if (workload.has(row, StatementFlags.UNBOUND)) {
            return false;
        }
        QueryClass queryClass = workload.queryClasses().get(workload.queryClass(row));
        int keys = queryClass.keyColumns().size();
        for (int key = 0; key < keys; key++) {
            if (workload.keyValue(row, key) == 0) {
                return false;
            }
        }
        return keys > 0 || workload.ask(LITERALS, row);
    }

    private static boolean haveLiterals(Workload workload, int[] row) {
        QueryClass queryClass = workload.queryClasses().get(workload.queryClass(row[0]));
        return workload.literalHash(row[0]) != placeholdersAlone(queryClass.normalized());
    }

    /// True when two statements of different classes ran with the same values, as far as the log
    /// shows them: all literals alike, or all the columns that both look up.
    static boolean agree(Workload workload, int row, int other) {
        if (workload.literalHash(row) == workload.literalHash(other)) {
            return true;
        }
        List<String> columns = keyColumns(workload, row);
        List<String> others = keyColumns(workload, other);
        if (columns.isEmpty() || !columns.equals(others)) {
            return false;
        }
        for (int key = 0; key < columns.size(); key++) {
            if (workload.keyValue(row, key) != workload.keyValue(other, key)) {
                return false;
            }
        }
        return true;
    }

    /// Hash of the value that a statement has for a column, or 0 where it is not known.
    static int of(Workload workload, int row, String column) {
        int at = keyColumns(workload, row).indexOf(column);
        return at < 0 ? 0 : workload.keyValue(row, at);
    }

    private static List<String> keyColumns(Workload workload, int row) {
        return workload.queryClasses().get(workload.queryClass(row)).keyColumns();
    }

    /// The literal hash of a text in which only placeholders stand: each counts as its number.
    private static long placeholdersAlone(String normalized) {
        long hash = 0;
        int number = 0;
        for (int at = normalized.indexOf('?'); at >= 0; at = normalized.indexOf('?', at + 1)) {
            number++;
            hash = SqlHash.mix(hash, ~number);
        }
        return number == 0 ? -1 : hash;
    }
}
