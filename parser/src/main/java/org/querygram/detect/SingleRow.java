package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.workload.Question;
import org.querygram.workload.Workload;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells whether a SELECT that does not go by a key reads one row all the same: by a name that
/// somebody expects to be unique, or the first of a list.
final class SingleRow {

    /// LIMIT 1, FETCH FIRST 1 ROWS, TOP 1; Django's get() asks for 21 to notice a second row.
    private static final Pattern ONE =
            Pattern.compile("(limit|first|next|top)\\s*\\(?\\s*(1|21)\\b");

    private static final Pattern BOUND = Pattern.compile("(limit|first|next)\\s*(\\?|\\$\\d+)");

    private static final Question<Boolean> ASKS_FOR_ONE = SingleRow::asksForOne;

    private SingleRow() {}

    static boolean isReadBy(int row, ClassRows reads, Workload workload) {
        if (workload.rowCount(row) >= 0) {
            return workload.rowCount(row) == 1;
        }
        if (!reads.shape().limited()) {
            return false;
        }
        return workload.ask(ASKS_FOR_ONE, row);
    }

    private static boolean asksForOne(Workload workload, int[] rows) {
        int row = rows[0];
        String sql = workload.sql(row).toLowerCase(Locale.ROOT);
        if (ONE.matcher(sql).find()) {
            return true;
        }
        if (!BOUND.matcher(sql).find()) {
            return false;
        }
        List<@Nullable String> values = workload.parameters(row);
        return values.isEmpty() || values.contains("1");
    }
}
