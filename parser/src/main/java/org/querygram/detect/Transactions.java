package org.querygram.detect;

import org.querygram.sql.StatementKind;
import org.querygram.sql.TableUse;
import org.querygram.workload.KeyNames;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which rows of a segment share a transaction, as BEGIN and COMMIT of their session tell. Where a
/// log has BEGIN alone (Django on SQLite) nothing is known. Worked out when a detector first asks:
/// most segments never do.
public final class Transactions {

    /// Stands for rows outside of any transaction that the log shows.
    static final int NONE = -1;

    private final Workload workload;
    private final int[] rows;
    private int[] numbers = {};

    /// For each position the number of writes before it.
    private int[] writes = {};

    /// For each position the number of changes of tables before it.
    private int[] changes = {};

    /// For each transaction the classes that write in it.
    private final List<Writers> writers = new ArrayList<>();

    /// Answers by query class and writer, as most rows ask the same.
    private final Map<Long, Boolean> ofOneObject = new HashMap<>();

    private final Positions positions;

    Transactions(Workload workload, int[] rows, Positions positions) {
        this.workload = workload;
        this.rows = rows;
        this.positions = positions;
    }

    /// A few classes, each once, and the first and the last row of their transaction.
    private static final class Writers {
        private int[] classes = new int[4];
        private int count;
        private int begin;
        private int end;

        void add(int queryClass) {
            for (int i = 0; i < count; i++) {
                if (classes[i] == queryClass) {
                    return;
                }
            }
            if (count == classes.length) {
                classes = Arrays.copyOf(classes, 2 * count);
            }
            classes[count++] = queryClass;
        }
    }

    private void read() {
        numbers = new int[rows.length];
        Arrays.fill(numbers, NONE);
        if (!anyEnds()) {
            return;
        }
        Map<Integer, Integer> open = new HashMap<>();
        int session = -1;
        int number = NONE;
        for (int i = 0; i < rows.length; i++) {
            QueryClass queryClass = queryClass(rows[i]);
            if (workload.session(rows[i]) != session) {
                open.put(session, number);
                session = workload.session(rows[i]);
                number = open.getOrDefault(session, NONE);
            }
            if (queryClass.kind() == StatementKind.BEGIN) {
                number = writers.size();
                writers.add(new Writers());
                writers.getLast().begin = rows[i];
            }
            numbers[i] = number;
            if (number != NONE) {
                writers.get(number).end = rows[i];
            }
            if (ends(queryClass)) {
                number = NONE;
            } else if (queryClass.kind().isWrite() && number != NONE) {
                writers.get(number).add(queryClass.index());
            }
        }
    }

    private boolean anyEnds() {
        for (int row : rows) {
            if (ends(queryClass(row))) {
                return true;
            }
        }
        return false;
    }

    private QueryClass queryClass(int row) {
        return workload.queryClasses().get(workload.queryClass(row));
    }

    /// True for COMMIT and ROLLBACK, but not for ROLLBACK TO SAVEPOINT.
    public static boolean ends(QueryClass queryClass) {
        return queryClass.kind() == StatementKind.COMMIT
                || queryClass.kind() == StatementKind.ROLLBACK
                        && !queryClass.normalized().contains(" TO ");
    }

    /// True when tables are made or changed between most of the rows: each is a step of a
    /// migration, which its tool takes note of.
    boolean areMigrations(int[] some) {
        readChanges();
        if (changes[rows.length] == 0) {
            return false;
        }
        int changed = 0;
        for (int i = 1; i < some.length; i++) {
            changed += anyChangesTables(some[i - 1], some[i]) ? 1 : 0;
        }
        return some.length > 1 && 2 * changed >= some.length - 1;
    }

    private boolean anyChangesTables(int after, int before) {
        int from = positions.of(after) + 1;
        int to = positions.of(before);
        return changes[to] > changes[from];
    }

    private void readChanges() {
        if (changes.length <= rows.length) {
            changes = new int[rows.length + 1];
            for (int i = 0; i < rows.length; i++) {
                changes[i + 1] = changes[i] + (changesTables(queryClass(rows[i])) ? 1 : 0);
            }
        }
    }

    /// A table for the time being is a tool of the program, no change of its schema.
    private static boolean changesTables(QueryClass queryClass) {
        String sql = queryClass.kind() == StatementKind.DDL ? queryClass.normalized() : "";
        return (sql.startsWith("CREATE ") || sql.startsWith("ALTER ") || sql.startsWith("DROP "))
                && !sql.regionMatches(true, "CREATE ".length(), "temp", 0, "temp".length());
    }

    /// True when a statement of the segment's rows from one position to another, the last excluded,
    /// writes.
    boolean anyWrite(int from, int to) {
        if (writes.length <= rows.length) {
            writes = new int[rows.length + 1];
            for (int i = 0; i < rows.length; i++) {
                writes[i + 1] = writes[i] + (queryClass(rows[i]).kind().isWrite() ? 1 : 0);
            }
        }
        return from < to && writes[to] > writes[from];
    }

    /// The number of the row's transaction in its segment, or `NONE`.
    int of(int row) {
        if (numbers.length < rows.length) {
            read();
        }
        return numbers[positions.of(row)];
    }

    /// True when nearly every one of the rows has a transaction to itself that also writes into
    /// other tables than the row's class does: many small jobs of a service, one after another on
    /// one connection, and no loop.
    boolean areSeparateJobs(int[] some) {
        int alone = 0;
        int left = some.length;
        int last = NONE;
        for (int row : some) {
            if (alone + left < 0.9 * some.length) {
                return false;
            }
            left--;
            int number = of(row);
            if (number != NONE
                    && number != last
                    && writesElsewhere(number, workload.queryClass(row))) {
                alone++;
            }
            last = number;
        }
        return alone >= 0.9 * some.length;
    }

    /// By twos, the last row of one transaction and the first of the next; empty unless nearly
    /// every one of the rows has a transaction to itself.
    int[] between(int[] some) {
        IntStream.Builder pairs = IntStream.builder();
        int alone = 0;
        int last = NONE;
        for (int row : some) {
            int number = of(row);
            if (number != NONE && number != last) {
                alone++;
                if (last != NONE) {
                    pairs.add(writers.get(last).end).add(writers.get(number).begin);
                }
                last = number;
            }
        }
        return alone < 0.9 * some.length ? new int[0] : pairs.build().toArray();
    }

    /// Other deletes beside a delete are its cascade, and part of the same step of a loop; so are
    /// the rows of one object in the tables of its class and of that one's parents, and what is
    /// added to the very table that was looked into.
    private boolean writesElsewhere(int number, int queryClass) {
        boolean deletes = kind(queryClass) == StatementKind.DELETE;
        Writers all = writers.get(number);
        for (int i = 0; i < all.count; i++) {
            int writer = all.classes[i];
            if (writer != queryClass
                    && (!deletes || kind(writer) != StatementKind.DELETE)
                    && !areOfOneObject(queryClass, writer)) {
                return true;
            }
        }
        return false;
    }

    private boolean areOfOneObject(int queryClass, int writer) {
        long pair = (long) queryClass << Integer.SIZE | writer;
        return ofOneObject.computeIfAbsent(pair, key -> isOfOneObject(queryClass, writer));
    }

    private boolean isOfOneObject(int queryClass, int writer) {
        String table = table(queryClass);
        String written = table(writer);
        boolean adds =
                kind(queryClass) == StatementKind.SELECT && kind(writer) == StatementKind.INSERT;
        return !table.isEmpty()
                && (adds && table.equalsIgnoreCase(written)
                        || isParent(queryClass, written)
                        || isParent(writer, table));
    }

    /// True when rows of a class's table are also rows of another one, as its parent link says.
    private boolean isParent(int queryClass, String parent) {
        return SetColumns.of(workload.shape(queryClass)).stream()
                .map(Schema::low)
                .filter(KeyNames::isParentLink)
                .anyMatch(link -> KeyNames.isTableOf(Schema.low(parent), KeyNames.referent(link)));
    }

    private String table(int queryClass) {
        List<TableUse> tables = workload.shape(queryClass).tables();
        return tables.isEmpty() ? "" : tables.getFirst().name();
    }

    private StatementKind kind(int queryClass) {
        return workload.queryClasses().get(queryClass).kind();
    }
}
