package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Finds lookups of few rows by a column that is no key and takes long, as a column without an
/// index does: the database reads the whole table for each. Where the log has plans, they tell.
final class SlowLookupNoIndexDetector implements Detector {

    static final String ID = "slow-lookup-no-index";

    private static final Threshold MILLIS =
            new Threshold("ms", 100, "A warning where a lookup takes this many milliseconds.");

    private static final Threshold FACTOR =
            new Threshold(
                    "factor",
                    10,
                    "A hint where it takes this many times as long as a lookup by the key of the"
                            + " same table.");

    private static final Threshold FLOOR =
            new Threshold("floor", 50, "Silent below this many milliseconds.");

    private static final Threshold ROWS =
            new Threshold("rows", 100, "Silent where the log shows more rows than this.");

    private static final Threshold DROPPED =
            new Threshold(
                    "dropped",
                    10_000,
                    "Silent where the log has plans and they read and drop fewer rows than this.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Slow lookup by a column without an index";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.DURATIONS);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(MILLIS, FACTOR, FLOOR, ROWS, DROPPED);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        TableReaders readers = new TableReaders(context);
        List<Candidate> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            if (rows.readsTables() && isPlainLookup(rows.shape(), context.schema())) {
                Candidate candidate =
                        Scans.areKnown(rows, context.workload())
                                ? planned(rows, context)
                                : timed(rows, readers, context);
                if (candidate != null) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /// One table, found by values of columns none of which is its key: that has an index.
    /// References often have none: PostgreSQL makes none for a foreign key. Rows that are marked as
    /// gone may be left out besides (`deleted_at IS NULL`).
    private static boolean isPlainLookup(StatementShape shape, Schema schema) {
        String table = shape.tables().getFirst().name();
        return shape.tables().size() == 1
                && !shape.grouped()
                && !shape.subquery()
                && shape.predicates().stream().anyMatch(Predicate::isEquality)
                && shape.predicates().stream()
                        .allMatch(predicate -> isPlainValue(predicate, table, schema));
    }

    private static boolean isPlainValue(Predicate predicate, String table, Schema schema) {
        String column = predicate.column().column();
        return predicate.operator() == Predicate.Operator.IS_NULL
                || predicate.isEquality() && !schema.isKey(table, column);
    }

    /// What the plans say: the database read the table, and dropped nearly all of it. Plans without
    /// such a step clear the column.
    private @Nullable Candidate planned(ClassRows rows, DetectionContext context) {
        Workload workload = context.workload();
        int[] scans = Scans.of(rows, context.atLeast(this, DROPPED), workload);
        if (scans.length == 0) {
            return null;
        }
        long all = Arrays.stream(scans).mapToLong(workload::durationNanos).sum();
        boolean slow = all >= context.atLeast(this, MILLIS) * 1_000_000L;
        SlowLookupNoIndexText text =
                new SlowLookupNoIndexText(context, rows, median(scans, workload), -1);
        return candidate(
                rows,
                scans,
                text,
                slow ? Severity.WARNING : Severity.INFO,
                Grade.CERTAIN,
                text.cannotShowBehindPlan());
    }

    private @Nullable Candidate timed(
            ClassRows rows, TableReaders readers, DetectionContext context) {
        Workload workload = context.workload();
        long floor = context.atLeast(this, FLOOR) * 1_000_000L;
        if (workload.ask((all, some) -> areMostlyBelow(floor, all, some), rows.rows())) {
            return null;
        }
        long took = median(rows.rows(), workload);
        if (took < floor || RowCounts.most(workload, rows.rows()) > context.atLeast(this, ROWS)) {
            return null;
        }
        boolean slow = took >= context.atLeast(this, MILLIS) * 1_000_000L;
        long byKey = slow ? -1 : byKey(rows, readers, context);
        if (!slow && (byKey < 0 || took < byKey * context.atLeast(this, FACTOR))) {
            return null;
        }
        boolean few = RowCounts.most(workload, rows.rows()) >= 0 || isOne(rows.shape());
        SlowLookupNoIndexText text = new SlowLookupNoIndexText(context, rows, took, byKey);
        return candidate(
                rows,
                slowOnes(rows, context),
                text,
                slow && few ? Severity.WARNING : Severity.INFO,
                few ? Grade.LIKELY : Grade.POSSIBLE,
                text.cannotShow(few));
    }

    private static Candidate candidate(
            ClassRows rows,
            int[] slow,
            SlowLookupNoIndexText text,
            Severity severity,
            Grade grade,
            String cannotShow) {
        return new Candidate(
                ID,
                text.title(),
                text::why,
                severity,
                grade,
                cannotShow,
                List.of(rows.queryClass().index()),
                rows.shape().tables().getFirst().name(),
                text.column(),
                slow,
                1,
                -1,
                List.of(),
                new Saving.Nothing(),
                text.advice());
    }

    /// At most a page of rows comes back, whatever the condition: Django's `get()` asks for 21.
    private static boolean isOne(StatementShape shape) {
        return shape.limited() || shape.aggregate() || shape.existsProbe();
    }

    private int[] slowOnes(ClassRows rows, DetectionContext context) {
        long floor = context.atLeast(this, FLOOR) * 1_000_000L;
        return Arrays.stream(rows.rows())
                .filter(row -> context.workload().durationNanos(row) >= floor)
                .toArray();
    }

    /// True when the median is shorter, or no run has a duration.
    private static boolean areMostlyBelow(long floor, Workload workload, int[] rows) {
        int known = 0;
        int below = 0;
        for (int row : rows) {
            long nanos = workload.durationNanos(row);
            known += nanos >= 0 ? 1 : 0;
            below += nanos >= 0 && nanos < floor ? 1 : 0;
        }
        return known == 0 || below > known / 2;
    }

    /// Nanoseconds, or -1 where no run has a duration.
    private static long median(int[] rows, Workload workload) {
        long[] nanos =
                Arrays.stream(rows)
                        .mapToLong(workload::durationNanos)
                        .filter(value -> value >= 0)
                        .sorted()
                        .toArray();
        return nanos.length == 0 ? -1 : nanos[nanos.length / 2];
    }

    /// The longest median of the lookups by the table's key in this segment, in nanoseconds and at
    /// least a hundredth of a millisecond; -1 if there are none.
    private static long byKey(ClassRows rows, TableReaders readers, DetectionContext context) {
        String table = rows.shape().tables().getFirst().name();
        long longest = -1;
        for (ClassRows other : readers.near(table, rows.first())) {
            List<Predicate> predicates = other.shape().predicates();
            if (other.shape().tables().size() == 1
                    && predicates.size() == 1
                    && predicates.getFirst().isEquality()
                    && context.schema().isKey(table, predicates.getFirst().column().column())) {
                longest = Math.max(longest, median(other.rows(), context.workload()));
            }
        }
        return longest < 0 ? -1 : Math.max(longest, 10_000);
    }
}
