package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.relations.Relation;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.StatementParts;
import org.querygram.sql.TableUse;
import org.querygram.sql.WrittenNames;
import org.querygram.workload.KeyNames;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the statements of a workload tell about its tables: which there are, which column is the
/// key of a table, which column refers to which table. All of it is inferred; names are compared
/// without case. Answers are kept, as every segment
/// asks the same. Thread-safe.
public final class Schema {

    private final Set<String> tables = new HashSet<>();
    private final Map<String, List<String>> byNoun = new HashMap<>();
    private final Map<String, List<Relation>> from = new HashMap<>();
    private final Map<String, List<Relation>> to = new HashMap<>();
    private final Map<ColumnUse, Boolean> keys = new ConcurrentHashMap<>();
    private final Map<ColumnUse, Optional<String>> targets = new ConcurrentHashMap<>();
    private final Map<ColumnUse, Set<String>> referring = new ConcurrentHashMap<>();
    private final Map<Integer, Optional<Clauses>> clauses = new ConcurrentHashMap<>();
    private final Map<Integer, StatementParts> parts = new ConcurrentHashMap<>();
    private final Map<Integer, WrittenNames> written = new ConcurrentHashMap<>();
    private int[] firstRows = {};
    private final QueryFamilies families;
    private final Workload workload;
    private final SharedWork sharedWork;

    public Schema(Workload workload, List<Relation> relations) {
        this.workload = workload;
        families = new QueryFamilies(workload.queryClasses());
        sharedWork = new SharedWork(workload);
        for (QueryClass queryClass : workload.queryClasses()) {
            if (!queryClass.housekeeping()) {
                for (TableUse table : workload.shape(queryClass.index()).tables()) {
                    addTable(low(table.name()));
                }
            }
        }
        Map<List<String>, Set<String>> composites = composites(relations);
        for (Relation relation : relations) {
            add(from, relation.fromTable() + "." + relation.fromColumn(), relation);
            if (composites.getOrDefault(tables(relation), Set.of()).size() < 2) {
                add(to, relation.toTable() + "." + relation.toColumn(), relation);
            }
        }
        from.values().forEach(list -> list.sort(Comparator.comparing(Relation::strength)));
    }

    /// The columns that one table refers to in another one: where they are several, none of them is
    /// a key alone.
    private static Map<List<String>, Set<String>> composites(List<Relation> relations) {
        Map<List<String>, Set<String>> columns = new HashMap<>();
        for (Relation relation : relations) {
            columns.computeIfAbsent(tables(relation), tables -> new HashSet<>())
                    .add(low(relation.toColumn()));
        }
        return columns;
    }

    private static List<String> tables(Relation relation) {
        return List.of(low(relation.fromTable()), low(relation.toTable()));
    }

    private void addTable(String table) {
        if (tables.add(table)) {
            for (String noun : Words.nouns(table)) {
                byNoun.computeIfAbsent(noun, name -> new ArrayList<>()).add(table);
            }
        }
    }

    private static void add(Map<String, List<Relation>> map, String key, Relation relation) {
        map.computeIfAbsent(low(key), name -> new ArrayList<>()).add(relation);
    }

    /// Names of all tables, in lower case.
    public Set<String> tables() {
        return Set.copyOf(tables);
    }

    /// True when the column identifies a row of its table: `id`, `<table>_id`, or one that others
    /// refer to.
    public boolean isKey(String table, String column) {
        return keys.computeIfAbsent(
                new ColumnUse(table, column),
                use -> isKey(table, low(column), table + "." + column));
    }

    private boolean isKey(String table, String name, String column) {
        if (Set.of("id", "pk", "uuid").contains(name)
                || KeyNames.isParentLink(name)
                || to.containsKey(low(column))) {
            return true;
        }
        return !from.containsKey(low(column))
                && Words.nouns(table).stream()
                        .anyMatch(noun -> name.equals(noun + "_id") || name.equals(noun + "id"));
    }

    /// The table that a column refers to, or null.
    public @Nullable String target(String table, String column) {
        return targets.computeIfAbsent(
                        new ColumnUse(table, column), use -> newTarget(table, column))
                .orElse(null);
    }

    private Optional<String> newTarget(String table, String column) {
        List<Relation> known = from.get(low(table + "." + column));
        if (known != null) {
            return Optional.of(known.getFirst().toTable());
        }
        return isKey(table, column) ? Optional.empty() : namedTarget(low(column));
    }

    /// `author_id` refers to the only table that is named `author`, `authors` or ends so.
    private Optional<String> namedTarget(String column) {
        if (!column.endsWith("_id") || column.length() == 3) {
            return Optional.empty();
        }
        List<String> fits =
                byNoun.getOrDefault(column.substring(0, column.length() - 3), List.of());
        return fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
    }

    /// The tables whose columns refer to this key, in lower case.
    public Set<String> referringTo(String table, String column) {
        return referring.computeIfAbsent(
                new ColumnUse(table, column), use -> newReferring(low(table + "." + column)));
    }

    private Set<String> newReferring(String key) {
        Set<String> found = new HashSet<>();
        for (Relation relation : to.getOrDefault(key, List.of())) {
            found.add(low(relation.fromTable()));
        }
        return found;
    }

    /// True when a column of another statement refers to the key of this table.
    public boolean refersTo(String fromTable, String fromColumn, String table) {
        String target = target(fromTable, fromColumn);
        return target != null && target.equalsIgnoreCase(table);
    }

    /// The clauses of a class's normalized text, or null if it is no plain SELECT.
    @Nullable Clauses clauses(QueryClass queryClass) {
        return clauses.computeIfAbsent(
                        queryClass.index(),
                        index -> Optional.ofNullable(Clauses.of(queryClass.normalized())))
                .orElse(null);
    }

    /// The clauses of a class's normalized text as terms.
    StatementParts parts(QueryClass queryClass) {
        return parts.computeIfAbsent(
                queryClass.index(), index -> StatementParts.of(queryClass.normalized()));
    }

    /// The names of a class's tables and columns as the log's first statement of it writes them,
    /// whichever segment asks first.
    WrittenNames written(ClassRows rows) {
        return written.computeIfAbsent(
                rows.queryClass().index(),
                index -> WrittenNames.of(workload.sql(firstRows()[index])));
    }

    private synchronized int[] firstRows() {
        if (firstRows.length < workload.queryClasses().size()) {
            firstRows = new int[workload.queryClasses().size()];
            for (int row = workload.size() - 1; row >= 0; row--) {
                firstRows[workload.queryClass(row)] = row;
            }
        }
        return firstRows;
    }

    /// The column by which one table's rows refer to the key of another, as its statements write
    /// it; null if there is none, or more than one.
    @Nullable String reference(String fromTable, String table, String column) {
        List<String> columns =
                to.getOrDefault(low(table + "." + column), List.of()).stream()
                        .filter(relation -> relation.fromTable().equalsIgnoreCase(fromTable))
                        .map(Relation::fromColumn)
                        .distinct()
                        .toList();
        return columns.size() == 1 ? columns.getFirst() : null;
    }

    /// The log's plain SELECTs by the rows they read.
    QueryFamilies families() {
        return families;
    }

    /// The statements that several sessions run by turns.
    SharedWork sharedWork() {
        return sharedWork;
    }

    /// The table of a column: its own, or the statement's first one.
    static String tableOf(ColumnUse column, List<TableUse> tables) {
        return column.table() != null ? column.table() : tables.getFirst().name();
    }

    static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
