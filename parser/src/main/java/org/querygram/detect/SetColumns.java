package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.StatementShape;
import org.querygram.workload.Question;
import org.querygram.workload.Workload;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an UPDATE sets.
final class SetColumns {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private SetColumns() {}

    static Set<String> of(StatementShape update) {
        return update.columns().stream().map(ColumnUse::column).collect(Collectors.toSet());
    }

    /// The only column that the row sets to a number and that is no key or reference, a counter
    /// perhaps; null if there is none, or more than one.
    static @Nullable String onlyNumber(StatementShape update, int row, Workload workload) {
        Question<Optional<String>> question =
                (all, rows) -> Optional.ofNullable(number(update, rows[0], all));
        return workload.ask(question, row).orElse(null);
    }

    private static @Nullable String number(StatementShape update, int row, Workload workload) {
        String found = null;
        List<@Nullable String> values = workload.parameters(row);
        String sql = workload.sql(row);
        for (int i = 0; i < update.columns().size(); i++) {
            String column = update.columns().get(i).column();
            if (!Schema.low(column).endsWith("id") && isNumber(column, i, values, sql)) {
                if (found != null) {
                    return null;
                }
                found = column;
            }
        }
        return found;
    }

    private static boolean isNumber(
            String column, int position, List<@Nullable String> values, String sql) {
        String bound = position < values.size() ? values.get(position) : null;
        if (bound != null && (sql.contains("?") || sql.contains("$1"))) {
            return NUMBER.matcher(bound).matches();
        }
        return Pattern.compile(
                        Pattern.quote(column)
                                + "[\"`\\]]?\\s*=\\s*-?\\d+(\\.\\d+)?\\s*(,|where\\b|$)",
                        Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .find();
    }
}
