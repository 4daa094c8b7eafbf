package org.querygram.detect;

import org.querygram.sql.SqlHash;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

/// Tells whether a log shows the values that a statement ran with. Hibernate's `show_sql` does not;
/// there two runs of one class look equal whatever they asked for.
final class Values {

    private Values() {}

    /// True when the row's values are known, or when it has none.
    static boolean areKnown(Workload workload, int row) {
        QueryClass queryClass = workload.queryClasses().get(workload.queryClass(row));
        int keys = queryClass.keyColumns().size();
        for (int key = 0; key < keys; key++) {
            if (workload.keyValue(row, key) == 0) {
                return false;
            }
        }
        return keys > 0 || workload.literalHash(row) != placeholdersAlone(queryClass.normalized());
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
