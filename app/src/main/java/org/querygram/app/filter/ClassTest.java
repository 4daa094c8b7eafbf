package org.querygram.app.filter;

import org.querygram.app.log.OpenLog;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementKind;
import org.querygram.sql.StatementShape;
import org.querygram.sql.TableUse;
import org.querygram.stats.QueryStats;
import org.querygram.workload.QueryClass;

import java.util.Locale;
import java.util.stream.Stream;

/// Asks conditions of a query class: those that all its runs meet or none.
record ClassTest(OpenLog log, QueryClass queryClass, QueryStats stats) {

    boolean words(String text) {
        return NamePattern.contains(queryClass.normalized(), text);
    }

    boolean figure(Condition.Figure wanted) {
        long figure =
                switch (wanted.field()) {
                    case COUNT -> stats.count();
                    case TOTAL -> stats.totalNanos();
                    case MEAN -> stats.meanNanos();
                    case P95 -> stats.p95Nanos();
                    case MAX -> stats.maxNanos();
                    case TIME, ROWS, LINE -> -1;
                };
        return figure >= 0 && wanted.comparison().holds(figure, wanted.value());
    }

    /// Names that the class has in a field; names that differ from run to run are not among them.
    Stream<String> names(NameField field) {
        StatementShape shape = log.shape(queryClass.index());
        return switch (field) {
            case TABLE -> shape.tables().stream().flatMap(ClassTest::tableNames);
            case COLUMN -> columns(shape);
            case KIND -> kinds(queryClass.kind());
            case ID -> Stream.of(queryClass.id());
            default -> Stream.empty();
        };
    }

    private static Stream<String> tableNames(TableUse table) {
        return table.schema() == null
                ? Stream.of(table.name())
                : Stream.of(table.name(), table.schema() + "." + table.name());
    }

    private static Stream<String> columns(StatementShape shape) {
        return Stream.of(
                        shape.columns().stream().map(ColumnUse::column),
                        shape.predicates().stream().map(Predicate::column).map(ColumnUse::column),
                        shape.joins().stream()
                                .flatMap(j -> Stream.of(j.left(), j.right()))
                                .map(ColumnUse::column))
                .flatMap(names -> names);
    }

    static Stream<String> kinds(StatementKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        if (kind.isWrite()) {
            return Stream.of(name, "write");
        }
        return kind == StatementKind.SELECT ? Stream.of(name, "read") : Stream.of(name);
    }
}
