package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Finds rows that one IN list brought for all their owners, and that are then asked for again
/// owner by owner: a filter or an order inside the loop passes the prefetched rows by.
final class WastedPrefetchDetector implements Detector {

    static final String ID = "wasted-prefetch";

    /// As for an N+1: below, a page may just need the rows.
    private static final Threshold REPEATS =
            new Threshold("repeats", 5, "Speaks from this many lookups after the IN list.");

    private static final Threshold SERIOUS =
            new Threshold("serious", 10, "A problem, no longer a warning, from this many lookups.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Prefetched rows asked for again one by one";
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
        TableReaders readers = new TableReaders(context);
        List<Candidate> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            if (rows.readsTables() && rows.size() >= context.atLeast(this, REPEATS)) {
                Lookup lookup = Lookup.of(rows, context.workload(), context.schema());
                Candidate candidate =
                        lookup == null ? null : candidate(rows, lookup, readers, context);
                if (candidate != null) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private @Nullable Candidate candidate(
            ClassRows rows, Lookup lookup, TableReaders readers, DetectionContext context) {
        if (lookup.reach() == Lookup.Reach.ONE || lookup.distinct() == 1) {
            return null;
        }
        for (ClassRows list : readers.before(lookup.table(), rows.rows()[rows.size() - 1])) {
            if (brings(list.shape(), lookup, rows.shape()) && isLongEnough(list, lookup, context)) {
                int[] repeats = after(list.first(), rows, context.workload());
                if (repeats.length >= context.atLeast(this, REPEATS)
                        && !Writes.between(
                                context,
                                lookup.table(),
                                list.first(),
                                repeats[repeats.length - 1])) {
                    return candidate(rows, lookup, list, repeats, context);
                }
            }
        }
        return null;
    }

    /// The list query holds all that the lookup finds: it goes by the same column, has no condition
    /// that the lookup lacks, is not cut short, and selects what the lookup selects.
    private static boolean brings(StatementShape list, Lookup lookup, StatementShape single) {
        return !list.limited()
                && !list.aggregate()
                && !list.grouped()
                && !list.existsProbe()
                && list.predicates().stream().anyMatch(predicate -> isListOf(predicate, lookup))
                && list.predicates().stream()
                        .allMatch(
                                predicate ->
                                        isListOf(predicate, lookup)
                                                || hasCondition(single, predicate))
                && (list.star() || !single.star() && selectsAll(list, single));
    }

    private static boolean isListOf(Predicate predicate, Lookup lookup) {
        ColumnUse column = predicate.column();
        return predicate.operator() == Predicate.Operator.IN
                && column.column().equalsIgnoreCase(lookup.by().column())
                && (column.table() == null || column.table().equalsIgnoreCase(lookup.byTable()));
    }

    private static boolean hasCondition(StatementShape single, Predicate condition) {
        return single.predicates().stream()
                .anyMatch(
                        predicate ->
                                predicate.operator() == condition.operator()
                                        && isSame(predicate.column(), condition.column()));
    }

    private static boolean selectsAll(StatementShape list, StatementShape single) {
        return single.columns().stream()
                .allMatch(
                        column -> list.columns().stream().anyMatch(other -> isSame(column, other)));
    }

    private static boolean isSame(ColumnUse column, ColumnUse other) {
        return column.column().equalsIgnoreCase(other.column());
    }

    /// The lookups may ask for some of the owners only, never for more than the lists named. Lists
    /// whose length the log hides (`= ANY ($1)`) pass; lists of one item are lookups themselves.
    private static boolean isLongEnough(ClassRows list, Lookup lookup, DetectionContext context) {
        long items = 0;
        int longest = 0;
        for (int row : list.rows()) {
            int length = context.workload().listLength(row);
            items += length;
            longest = Math.max(longest, length);
        }
        return longest != 1 && (items == 0 || lookup.distinct() <= items);
    }

    private static int[] after(int list, ClassRows rows, Workload workload) {
        return Arrays.stream(rows.rows())
                .filter(row -> row > list && workload.isSameSession(row, list))
                .toArray();
    }

    private Candidate candidate(
            ClassRows rows,
            Lookup lookup,
            ClassRows list,
            int[] repeats,
            DetectionContext context) {
        WastedPrefetchText text = new WastedPrefetchText(context, rows, lookup);
        boolean serious = repeats.length >= context.atLeast(this, SERIOUS);
        return new Candidate(
                ID,
                text.title(),
                text::why,
                serious ? Severity.PROBLEM : Severity.WARNING,
                text.grade(),
                text.cannotShow(),
                List.of(rows.queryClass().index(), list.queryClass().index()),
                lookup.table(),
                lookup.by().column(),
                repeats,
                context.atLeast(this, REPEATS),
                list.first(),
                List.of(),
                new Saving.Gone(),
                text.advice());
    }
}
