package org.querygram.app.relations;

import org.querygram.app.log.OpenLog;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.relations.Relation;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;
import org.querygram.sql.TableUse;
import org.querygram.stats.QueryStats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Tables and foreign keys of a log with their traffic, the busiest first. Asks each query class
/// once, no statement.
///
/// @param tables all tables that a statement names
record SchemaPicture(List<SchemaTable> tables, List<SchemaLink> links) {

    static SchemaPicture of(OpenLog log) {
        return new Reader(log).read();
    }

    /// The foreign keys of a table and those that point to it.
    List<SchemaLink> linksOf(String table) {
        return links.stream().filter(link -> link.touches(table)).toList();
    }

    private static final class Reader {

        private final OpenLog log;
        private final List<Relation> relations;

        /// By name in lower case.
        private final Map<String, Table> tables = new LinkedHashMap<>();

        Reader(OpenLog log) {
            this.log = log;
            this.relations = log.analysis().relations();
        }

        private static final class Table {
            private final String name;
            private long reads;
            private long writes;
            private long nanos = -1;
            private final Map<String, String> columns = new LinkedHashMap<>();
            private final List<QueryStats> classes = new ArrayList<>();

            Table(String name) {
                this.name = name;
            }
        }

        SchemaPicture read() {
            for (QueryStats stats : log.analysis().stats()) {
                if (!log.queryClass(stats.queryClass()).housekeeping()) {
                    take(stats, log.shape(stats.queryClass()));
                }
            }
            for (Relation relation : relations) {
                take(new ColumnUse(relation.fromTable(), relation.fromColumn()));
                take(new ColumnUse(relation.toTable(), relation.toColumn()));
            }
            return new SchemaPicture(
                    tables.values().stream()
                            .map(this::table)
                            .sorted(
                                    Comparator.comparingLong((SchemaTable t) -> -t.statements())
                                            .thenComparing(SchemaTable::name))
                            .toList(),
                    relations.stream()
                            .map(this::link)
                            .sorted(
                                    Comparator.comparingLong((SchemaLink l) -> -l.traffic())
                                            .thenComparing(SchemaLink::from))
                            .toList());
        }

        private void take(QueryStats stats, StatementShape shape) {
            for (TableUse use : shape.tables()) {
                table(use.name());
            }
            String main = log.table(stats.queryClass());
            if (main != null) {
                Table table = table(main);
                boolean write = log.queryClass(stats.queryClass()).kind().isWrite();
                table.reads += write ? 0 : stats.count();
                table.writes += write ? stats.count() : 0;
                if (stats.totalNanos() >= 0) {
                    table.nanos = Math.max(0, table.nanos) + stats.totalNanos();
                }
                table.classes.add(stats);
            }
            columns(shape).forEach(this::take);
        }

        private static Stream<ColumnUse> columns(StatementShape shape) {
            return Stream.of(
                            shape.columns().stream(),
                            shape.predicates().stream().map(Predicate::column),
                            shape.joins().stream().flatMap(j -> Stream.of(j.left(), j.right())))
                    .flatMap(uses -> uses);
        }

        private void take(ColumnUse use) {
            if (use.table() != null) {
                table(use.table()).columns.putIfAbsent(lower(use.column()), use.column());
            }
        }

        private Table table(String name) {
            return tables.computeIfAbsent(lower(name), _ -> new Table(name));
        }

        private SchemaTable table(Table table) {
            Set<String> keys = new LinkedHashSet<>();
            relations.stream()
                    .filter(relation -> relation.fromTable().equalsIgnoreCase(table.name))
                    .forEach(relation -> keys.add(relation.fromColumn()));
            table.classes.sort(Comparator.comparingInt(stats -> -stats.count()));
            return new SchemaTable(
                    table.name,
                    log.colours().number(table.name),
                    table.reads,
                    table.writes,
                    table.nanos,
                    columns(table),
                    List.copyOf(keys),
                    table.classes,
                    findings(table.name));
        }

        private List<String> columns(Table table) {
            List<String> columns = new ArrayList<>(table.columns.values());
            columns.sort(Comparator.comparing(column -> isPointedTo(table, column) ? 0 : 1));
            return columns;
        }

        private boolean isPointedTo(Table table, String column) {
            return relations.stream()
                    .anyMatch(r -> same(r.toTable(), table.name) && same(r.toColumn(), column));
        }

        private List<Finding> findings(String table) {
            return log.analysis().causes().stream()
                    .map(Cause::whole)
                    .filter(finding -> finding.table() != null && isNamed(finding.table(), table))
                    .toList();
        }

        /// A finding may carry the schema.
        private static boolean isNamed(String told, String table) {
            return told.substring(told.lastIndexOf('.') + 1).equalsIgnoreCase(table)
                    || told.equalsIgnoreCase(table);
        }

        private SchemaLink link(Relation relation) {
            long joins = 0;
            long lookups = 0;
            for (QueryStats stats : log.analysis().stats()) {
                StatementShape shape = log.shape(stats.queryClass());
                if (joins(shape, relation)) {
                    joins += stats.count();
                } else if (shape.joins().isEmpty() && looksUp(shape, relation)) {
                    lookups += stats.count();
                }
            }
            return new SchemaLink(relation, joins, lookups, findings(relation));
        }

        private static boolean joins(StatementShape shape, Relation relation) {
            return shape.joins().stream()
                    .anyMatch(
                            join ->
                                    (isFrom(join.left(), relation) && isTo(join.right(), relation))
                                            || (isFrom(join.right(), relation)
                                                    && isTo(join.left(), relation)));
        }

        /// A lookup by the foreign key itself; or of what it points to, where no other foreign key
        /// points to the same.
        private boolean looksUp(StatementShape shape, Relation relation) {
            boolean alone =
                    relations.stream()
                                    .filter(r -> same(r.toTable(), relation.toTable()))
                                    .filter(r -> same(r.toColumn(), relation.toColumn()))
                                    .count()
                            == 1;
            return shape.predicates().stream()
                    .filter(
                            predicate ->
                                    predicate.isEquality()
                                            || predicate.operator() == Predicate.Operator.IN)
                    .map(Predicate::column)
                    .anyMatch(use -> isFrom(use, relation) || (alone && isTo(use, relation)));
        }

        private int findings(Relation relation) {
            return (int)
                    log.analysis().causes().stream()
                            .map(Cause::whole)
                            .filter(finding -> finding.table() != null && finding.column() != null)
                            .map(finding -> new ColumnUse(finding.table(), finding.column()))
                            .filter(use -> isFrom(use, relation) || isTo(use, relation))
                            .count();
        }

        private static boolean isFrom(ColumnUse use, Relation relation) {
            return use.table() != null
                    && isNamed(use.table(), relation.fromTable())
                    && same(use.column(), relation.fromColumn());
        }

        private static boolean isTo(ColumnUse use, Relation relation) {
            return use.table() != null
                    && isNamed(use.table(), relation.toTable())
                    && same(use.column(), relation.toColumn());
        }

        private static boolean same(String one, String other) {
            return one.equalsIgnoreCase(other);
        }

        private static String lower(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
