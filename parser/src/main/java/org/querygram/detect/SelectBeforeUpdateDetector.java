package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds rows that are each read by their key only to be updated: what merge() of detached objects
/// does, and `get()` with `save()` in a loop.
final class SelectBeforeUpdateDetector implements Detector {

    static final String ID = "select-before-update";

    private static final Threshold REPEATS =
            new Threshold("repeats", 5, "Speaks from this many rows read and then updated.");

    private static final Threshold SERIOUS =
            new Threshold("serious", 10, "A problem, no longer a warning, from this many rows.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Rows read one by one to be updated";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(REPEATS, SERIOUS);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        Map<String, List<ClassRows>> updates = updates(context, context.atLeast(this, REPEATS));
        List<Candidate> found = new ArrayList<>();
        if (updates.isEmpty()) {
            return found;
        }
        for (ClassRows rows : context.classes()) {
            if (rows.readsTables() && rows.size() >= context.atLeast(this, REPEATS)) {
                String table = rows.shape().tables().getFirst().name();
                List<ClassRows> later = updates.getOrDefault(Schema.low(table), List.of());
                Rereads rereads = later.isEmpty() ? null : Rereads.of(rows, later, context);
                if (rereads != null) {
                    found.add(candidate(rereads, context));
                }
            }
        }
        return found;
    }

    /// The UPDATEs of the segment by table, those of fewer than `least` rows left out.
    private static Map<String, List<ClassRows>> updates(DetectionContext context, int least) {
        Map<String, List<ClassRows>> updates = new HashMap<>();
        for (ClassRows rows : context.classes()) {
            if (rows.queryClass().kind() == StatementKind.UPDATE
                    && !rows.shape().tables().isEmpty()) {
                String table = Schema.low(rows.shape().tables().getFirst().name());
                updates.computeIfAbsent(table, key -> new ArrayList<>()).add(rows);
            }
        }
        updates.values().removeIf(list -> list.stream().mapToInt(ClassRows::size).sum() < least);
        return updates;
    }

    private Candidate candidate(Rereads rereads, DetectionContext context) {
        ClassRows rows = rereads.selects();
        String table = rows.shape().tables().getFirst().name();
        SelectBeforeUpdateText text = new SelectBeforeUpdateText(table, rereads, context);
        Apart apart = Apart.of(context, rows.rows());
        boolean serious = rows.size() >= context.atLeast(this, SERIOUS);
        return new Candidate(
                ID,
                text.title(),
                text::why,
                apart != Apart.NO ? Severity.INFO : serious ? Severity.PROBLEM : Severity.WARNING,
                rereads.known() ? Grade.CERTAIN : Grade.POSSIBLE,
                text.cannotShow(apart),
                List.of(rows.queryClass().index(), rereads.update().queryClass().index()),
                table,
                rereads.column(),
                rows.rows(),
                context.atLeast(this, REPEATS),
                -1,
                List.of(rereads.update().first()),
                new Saving.Few(1),
                text.advice());
    }

    /// @param selects all runs of one SELECT by key
    /// @param update the class that most of the rows are then updated by
    /// @param known whether the log shows that the keys are the same
    record Rereads(ClassRows selects, String column, ClassRows update, boolean known) {

        /// Null unless nearly every row that is read is updated afterwards.
        static @Nullable Rereads of(
                ClassRows selects, List<ClassRows> updates, DetectionContext context) {
            String column = RowReads.keyOf(selects.shape(), context.schema());
            if (column == null) {
                return null;
            }
            KeyValues read =
                    new KeyValues(context.workload(), selects.queryClass(), List.of(column));
            boolean known = read.of(selects.first()) != KeyValues.HIDDEN;
            List<ClassRows> byKey =
                    updates.stream().filter(update -> RowReads.isBy(update, column)).toList();
            boolean fits =
                    known
                            ? sameKeys(selects, byKey, column, read, context)
                            : sameNumber(selects, byKey);
            return fits ? new Rereads(selects, column, byKey.getFirst(), known) : null;
        }

        private static boolean sameNumber(ClassRows selects, List<ClassRows> updates) {
            return updates.stream()
                    .anyMatch(
                            update ->
                                    update.size() == selects.size()
                                            && update.first() > selects.first()
                                            && update.rows()[update.size() - 1]
                                                    > selects.rows()[selects.size() - 1]);
        }

        private static boolean sameKeys(
                ClassRows selects,
                List<ClassRows> updates,
                String column,
                KeyValues read,
                DetectionContext context) {
            Map<Long, Integer> lastUpdate = new HashMap<>();
            for (ClassRows update : updates) {
                KeyValues written =
                        new KeyValues(context.workload(), update.queryClass(), List.of(column));
                for (int row : update.rows()) {
                    if (context.workload().listLength(row) <= 1) {
                        lastUpdate.merge(written.of(row), row, Math::max);
                    }
                }
            }
            int updated = 0;
            for (int row : selects.rows()) {
                updated += lastUpdate.getOrDefault(read.of(row), -1) > row ? 1 : 0;
            }
            return updated >= 0.8 * selects.size()
                    && read.distinct(selects.rows()) >= 0.8 * selects.size();
        }
    }
}
