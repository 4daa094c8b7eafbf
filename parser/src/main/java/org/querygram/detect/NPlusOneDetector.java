package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.Predicate.Operator;
import org.querygram.sql.StatementShape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Finds one SELECT that runs again and again with another value: the trace that a loop leaves when
/// it looks something up for each of its rows. It need not run in a row: other statements of the
/// loop, and other loops, may stand between.
final class NPlusOneDetector implements Detector {

    static final String ID = "n-plus-one";

    /// Sentry and perf-sentinel report from five; below, a page may just need the rows.
    private static final Threshold REPEATS =
            new Threshold("repeats", 5, "Speaks from this many lookups in one segment.");

    private static final Threshold DISTINCT =
            new Threshold("distinct", 2, "Speaks from this many different values looked up.");

    private static final Threshold SERIOUS =
            new Threshold("serious", 10, "A problem, no longer a warning, from this many lookups.");

    /// A program has some settings; a loop over fewer rows than this that asks for each of them
    /// more than three times is as likely.
    private static final int SETTINGS = 10;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Rows looked up one by one (N+1)";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(REPEATS, DISTINCT, SERIOUS);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        List<Candidate> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            Lookup lookup = lookup(rows, context);
            if (lookup != null) {
                found.add(candidate(rows, lookup, context));
            }
        }
        return found;
    }

    private @Nullable Lookup lookup(ClassRows rows, DetectionContext context) {
        if (!rows.readsTables() || rows.size() < context.atLeast(this, REPEATS)) {
            return null;
        }
        Lookup lookup = Lookup.of(rows, context.workload(), context.schema());
        if (lookup == null
                || !lookup.hidden() && lookup.distinct() < context.atLeast(this, DISTINCT)
                || readsSettings(lookup, rows)
                || goesByList(lookup, rows, context)
                || lookup.hidden() && mayBePaging(rows.shape())
                || context.transactions().areSeparateJobs(rows.rows())
                || context.transactions().areMigrations(rows.rows())) {
            return null;
        }
        return lookup;
    }

    /// A few values, each asked for again and again, and no reference among them: settings read
    /// over and over, which is the duplicate detector's.
    private static boolean readsSettings(Lookup lookup, ClassRows rows) {
        return lookup.reach() == Lookup.Reach.VALUE
                && !lookup.hidden()
                && lookup.distinct() <= SETTINGS
                && rows.size() > 3 * lookup.distinct();
    }

    /// A list names the rows, and the single value beside it says only what they are: Django's
    /// prefetch of a generic relation (`content_type_id = 7 AND object_id IN (...)`), a tenant.
    private static boolean goesByList(Lookup lookup, ClassRows rows, DetectionContext context) {
        boolean list =
                rows.shape().predicates().stream()
                        .anyMatch(predicate -> predicate.operator() == Operator.IN);
        return list
                && 2 * lookup.distinct() < rows.size()
                && Arrays.stream(rows.rows())
                        .anyMatch(row -> context.workload().listLength(row) > 1);
    }

    /// Where values are hidden, one owner's rows page by page look like one owner after another.
    private static boolean mayBePaging(StatementShape shape) {
        return shape.offset()
                || shape.limited()
                        && shape.predicates().stream()
                                .filter(predicate -> predicate.operator() == Operator.RANGE)
                                .anyMatch(range -> shape.orderBy().contains(range.column()));
    }

    private Candidate candidate(ClassRows rows, Lookup lookup, DetectionContext context) {
        Parents.@Nullable Parent parent = new Parents(context).of(lookup, rows);
        Severity severity = severity(rows, lookup, parent, context);
        NPlusOneText text = new NPlusOneText(context, rows, lookup, parent);
        return new Candidate(
                ID,
                text.title(),
                text::why,
                severity,
                grade(lookup, parent),
                severity == Severity.INFO ? Pauses.PAGES_UNSEEN : text.cannotShow(),
                List.of(rows.queryClass().index()),
                lookup.table(),
                lookup.by().column(),
                rows.rows(),
                context.atLeast(this, REPEATS),
                parent == null ? -1 : parent.row(),
                List.of(),
                saving(rows.shape(), lookup, parent),
                NPlusOneAdvice.of(rows, lookup, parent, context));
    }

    /// Few values that come back all over a log are the rows of a few pages, whatever list they are
    /// tied to.
    private Severity severity(
            ClassRows rows,
            Lookup lookup,
            Parents.@Nullable Parent parent,
            DetectionContext context) {
        boolean tied = parent != null && parent.certain();
        boolean few = !lookup.hidden() && rows.size() > 3 * lookup.distinct();
        boolean listed =
                parent != null && parent.certain() && !comesWithEach(parent, rows, context);
        if ((!tied || few) && mayBeRequests(rows, context)
                || !listed && Pauses.betweenTransactions(context, rows.rows())) {
            return Severity.INFO;
        }
        return rows.size() < context.atLeast(this, SERIOUS) ? Severity.WARNING : Severity.PROBLEM;
    }

    /// A row that is read anew before each lookup is no list that the lookups go over.
    private static boolean comesWithEach(
            Parents.Parent parent, ClassRows rows, DetectionContext context) {
        int parents = context.workload().queryClass(parent.row());
        return context.classes().stream()
                .anyMatch(
                        other ->
                                other.queryClass().index() == parents
                                        && 2 * other.size() > rows.size());
    }

    /// A server's log of one pooled connection: the user of each request, say, is looked up once.
    private static boolean mayBeRequests(ClassRows rows, DetectionContext context) {
        boolean apart =
                Pauses.mayBePages(context, rows.rows()) || Pauses.mayBeServed(context, rows);
        return apart && !Pauses.writesBetween(context, rows.rows());
    }

    private static Grade grade(Lookup lookup, Parents.@Nullable Parent parent) {
        boolean tied = parent != null && parent.certain();
        if (lookup.hidden()) {
            return tied ? Grade.LIKELY : Grade.POSSIBLE;
        }
        return tied ? Grade.CERTAIN : Grade.LIKELY;
    }

    /// A reference comes along with its parents in a join; everything else takes one query more.
    private static Saving saving(
            StatementShape shape, Lookup lookup, Parents.@Nullable Parent parent) {
        boolean joins =
                lookup.reach() == Lookup.Reach.ONE
                        && parent != null
                        && parent.certain()
                        && !shape.aggregate();
        return joins ? new Saving.Gone() : new Saving.Few(1);
    }
}
