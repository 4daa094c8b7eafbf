package org.querygram.detect;

import org.querygram.sql.ColumnUse;
import org.querygram.sql.StatementParts.Aggregate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Calls of aggregates, in words and in the languages of the advice.
final class Aggregates {

    /// Django 5.2 (`django.db.models`, and `contrib.postgres.aggregates` for the last ones).
    private static final Map<String, String> DJANGO =
            Map.ofEntries(
                    Map.entry("count", "Count"),
                    Map.entry("sum", "Sum"),
                    Map.entry("avg", "Avg"),
                    Map.entry("min", "Min"),
                    Map.entry("max", "Max"),
                    Map.entry("stddev", "StdDev"),
                    Map.entry("variance", "Variance"),
                    Map.entry("array_agg", "ArrayAgg"),
                    Map.entry("string_agg", "StringAgg"),
                    Map.entry("jsonb_agg", "JSONBAgg"),
                    Map.entry("bool_and", "BoolAnd"),
                    Map.entry("bool_or", "BoolOr"));

    private Aggregates() {}

    /// True when nothing but a count is asked for.
    static boolean isCount(List<Aggregate> calls) {
        return calls.stream().allMatch(call -> call.function().equals("count"));
    }

    /// `SUM(amount)`, `SUM(amount) and MAX(created)`; a longer argument is left out.
    static String words(List<Aggregate> calls) {
        List<String> words =
                calls.stream()
                        .map(
                                call ->
                                        call.function().toUpperCase(Locale.ROOT)
                                                + "("
                                                + argument(call)
                                                + ")")
                        .distinct()
                        .toList();
        return words.size() > 3
                ? String.join(", ", words.subList(0, 2)) + " and others"
                : words.stream().collect(Collectors.joining(" and "));
    }

    private static String argument(Aggregate call) {
        ColumnUse column = call.column();
        return column != null ? column.column() : call.argument().equals("*") ? "*" : "...";
    }

    /// `sum_amount=Sum("lines__amount")`.
    ///
    /// @param relation from the owner, or empty
    /// @param filter `, filter=Q(...)`, or empty
    static String django(
            Aggregate call, String relation, String filter, UnaryOperator<String> attribute) {
        String function = DJANGO.getOrDefault(call.function(), Words.sentence(call.function()));
        ColumnUse column = call.column();
        boolean rows =
                call.argument().equals("*") || column == null && call.function().equals("count");
        String name = column == null ? "" : attribute.apply(column.column());
        String argument =
                rows
                        ? relation.isEmpty() ? "pk" : relation
                        : (relation.isEmpty() ? "" : relation + "__")
                                + (column == null ? "..." : name);
        return "%s=%s(\"%s\"%s%s)"
                .formatted(
                        name.isEmpty() || rows ? call.function() : call.function() + "_" + name,
                        function,
                        argument,
                        call.distinct() ? ", distinct=True" : "",
                        filter);
    }

    /// `sum(l.amount)`.
    static String hql(Aggregate call, String alias, UnaryOperator<String> path) {
        ColumnUse column = call.column();
        boolean rows =
                call.argument().equals("*") || column == null && call.function().equals("count");
        String argument =
                rows ? alias : column == null ? "..." : alias + "." + path.apply(column.column());
        return call.function() + "(" + (call.distinct() ? "distinct " : "") + argument + ")";
    }
}
