package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementKind;
import org.querygram.sql.StatementShape;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds a row that is read without a lock and written back whole: two programs that do so at the
/// same time lose one change. In a loop it is an update loop, which tells of the race, too.
final class ReadModifyWriteDetector implements Detector {

    static final String ID = "read-modify-write";

    private static final Threshold MOST =
            new Threshold("most", 4, "Silent where either statement ran more often than this.");

    private static final Threshold REACH =
            new Threshold("reach", 50, "Statements between the two at most.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Row read and written back whole";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(MOST, REACH);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        List<Candidate> found = new ArrayList<>();
        Map<String, List<ClassRows>> reads = new HashMap<>();
        for (ClassRows rows : context.classes()) {
            if (rows.readsTables() && isFew(rows, context) && readsOneRow(rows)) {
                reads.computeIfAbsent(table(rows), key -> new ArrayList<>()).add(rows);
            }
        }
        for (ClassRows rows : reads.isEmpty() ? List.<ClassRows>of() : context.classes()) {
            if (rows.queryClass().kind() == StatementKind.UPDATE
                    && isFew(rows, context)
                    && !rows.shape().tables().isEmpty()
                    && !isVersioned(rows.shape())) {
                for (ClassRows read : reads.getOrDefault(table(rows), List.of())) {
                    Candidate candidate = candidate(read, rows, context);
                    if (candidate != null) {
                        found.add(candidate);
                    }
                }
            }
        }
        return found;
    }

    private boolean isFew(ClassRows rows, DetectionContext context) {
        return rows.size() <= context.atLeast(this, MOST);
    }

    private static String table(ClassRows rows) {
        return Schema.low(rows.shape().tables().getFirst().name());
    }

    private static boolean readsOneRow(ClassRows rows) {
        StatementShape shape = rows.shape();
        return shape.tables().size() == 1
                && !shape.forUpdate()
                && !shape.aggregate()
                && (shape.limited() || shape.predicates().stream().anyMatch(RowReads::isValue));
    }

    /// A version that is compared and set, too, makes the slower writer fail.
    private static boolean isVersioned(StatementShape update) {
        Set<String> set = SetColumns.of(update);
        return update.predicates().stream()
                .filter(RowReads::isValue)
                .map(Predicate::column)
                .map(ColumnUse::column)
                .anyMatch(set::contains);
    }

    private @Nullable Candidate candidate(
            ClassRows reads, ClassRows updates, DetectionContext context) {
        String column = keyOf(updates.shape(), context.schema());
        if (column == null || !WholeRow.covers(updates.shape(), reads.shape(), context.schema())) {
            return null;
        }
        List<Integer> read = new ArrayList<>();
        List<Integer> written = new ArrayList<>();
        for (int row : reads.rows()) {
            int update = updateAfter(row, column, reads, updates, context);
            if (update >= 0 && !written.contains(update)) {
                read.add(row);
                written.add(update);
            }
        }
        return read.isEmpty()
                ? null
                : ReadModifyWriteText.candidate(
                        context, reads, updates, column, ints(read), ints(written));
    }

    private static int[] ints(List<Integer> rows) {
        return rows.stream().flatMapToInt(IntStream::of).sorted().toArray();
    }

    private static @Nullable String keyOf(StatementShape update, Schema schema) {
        String table = update.tables().getFirst().name();
        return update.predicates().stream()
                .filter(RowReads::isValue)
                .map(predicate -> predicate.column().column())
                .filter(column -> schema.isKey(table, column))
                .findFirst()
                .orElse(null);
    }

    private int updateAfter(
            int row, String column, ClassRows reads, ClassRows updates, DetectionContext context) {
        Workload workload = context.workload();
        boolean byKey = RowReads.isBy(reads, column);
        KeyValues asked = new KeyValues(workload, reads.queryClass(), List.of(column));
        KeyValues written = new KeyValues(workload, updates.queryClass(), List.of(column));
        for (int update : updates.rows()) {
            boolean near =
                    update > row
                            && workload.isSameSession(update, row)
                            && context.position(update) - context.position(row)
                                    <= context.atLeast(this, REACH);
            boolean other =
                    byKey
                            && asked.of(row) != KeyValues.HIDDEN
                            && written.of(update) != KeyValues.HIDDEN
                            && asked.of(row) != written.of(update);
            if (near && !other && (byKey || SingleRow.isReadBy(row, reads, workload))) {
                return update;
            }
        }
        return -1;
    }
}
