package org.querygram.detect;

import org.querygram.sql.Predicate;
import org.querygram.workload.Workload;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The conditions of a repeated statement apart from the column that tells its rows: advice that
/// left them out would touch rows which the program never meant.
///
/// @param equal columns that are compared with one value, as the statement has them
/// @param varying those of them whose value differs between the statements
/// @param rest columns with a condition of another kind: a range, a pattern, IS NULL
record OtherConditions(List<String> equal, List<String> varying, List<String> rest) {

    /// @param apart the column that tells the rows, left out
    static OtherConditions of(ClassRows rows, String apart, Workload workload) {
        List<Predicate> others =
                rows.shape().predicates().stream()
                        .filter(predicate -> !predicate.column().column().equals(apart))
                        .toList();
        List<String> equal = columns(others, true);
        return new OtherConditions(
                equal,
                equal.stream().filter(column -> differs(column, rows, workload)).toList(),
                columns(others, false).stream().filter(column -> !equal.contains(column)).toList());
    }

    private static List<String> columns(List<Predicate> predicates, boolean equal) {
        return predicates.stream()
                .filter(predicate -> predicate.isEquality() == equal)
                .map(predicate -> predicate.column().column())
                .distinct()
                .toList();
    }

    private static boolean differs(String column, ClassRows rows, Workload workload) {
        return new KeyValues(workload, rows.queryClass(), List.of(column)).distinct(rows.rows())
                > 1;
    }

    /// ` AND cart_id = ...`, or empty.
    ///
    /// @param before what stands before each column: empty, or a table and a dot
    String sql(String before) {
        return each(column -> " AND " + before + Words.quoted(column) + " = ...");
    }

    /// `cart_id=cart_id, ` to stand before another argument of `filter()`, or empty.
    String django() {
        return each(
                column -> {
                    String name = column.toLowerCase(Locale.ROOT);
                    return name + "=" + name + ", ";
                });
    }

    /// ` and e.cartId = :cartId`, or empty.
    String hql(Names names) {
        return each(column -> " and e.%1$s = :%1$s".formatted(names.property(column)));
    }

    private String each(Function<String, String> words) {
        return equal.stream().map(words).collect(Collectors.joining());
    }

    /// What the examples cannot say, as sentences to stand before others; or empty.
    String caution() {
        String differing =
                varying.isEmpty()
                        ? ""
                        : "The value of %s differs between the statements, too: send one statement for each. "
                                .formatted(String.join(" and ", varying));
        return rest.isEmpty()
                ? differing
                : differing
                        + "Keep the condition on %s of the statement as it is. "
                                .formatted(String.join(" and ", rest));
    }
}
