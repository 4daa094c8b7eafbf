package org.querygram.app.tree;

import org.querygram.app.log.OpenLog;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementKind;
import org.querygram.sql.StatementShape;

import java.util.List;
import java.util.stream.Collectors;

/// What a query class does, in two or three words beside its table: "by username", "5 columns",
/// "count".
final class StepWords {

    private StepWords() {}

    static String of(OpenLog log, int queryClass) {
        StatementShape shape = log.shape(queryClass);
        StatementKind kind = log.queryClass(queryClass).kind();
        if (kind == StatementKind.INSERT) {
            return inserted(shape);
        }
        String what = shape.countOnly() ? "count " : shape.existsProbe() ? "exists " : "";
        return (what + condition(shape)).strip();
    }

    private static String inserted(StatementShape shape) {
        int columns = shape.columns().size();
        String width = columns > 1 ? columns + " columns" : columns == 1 ? "1 column" : "";
        return shape.onConflict() ? "on conflict" : width;
    }

    private static String condition(StatementShape shape) {
        List<Predicate> values = shape.predicates().stream().filter(Predicate::value).toList();
        if (values.isEmpty()) {
            return shape.kind() == StatementKind.SELECT && !shape.limited() ? "all rows" : "";
        }
        String columns =
                values.stream()
                        .map(StepWords::column)
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining(", "));
        return "by " + columns + (values.size() > 3 ? " …" : "");
    }

    private static String column(Predicate predicate) {
        String name = predicate.column().column();
        return predicate.operator() == Predicate.Operator.IN ? name + " in a list" : name;
    }
}
