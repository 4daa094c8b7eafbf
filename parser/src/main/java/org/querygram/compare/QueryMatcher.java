package org.querygram.compare;

import org.jspecify.annotations.Nullable;
import org.querygram.stats.QueryStats;
import org.querygram.workload.QueryClass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Matches the query classes of two logs by fingerprint.
final class QueryMatcher {

    /// A class is slower or faster from half as much again on average ...
    private static final double FACTOR = 1.5;

    /// ... and 10 ms in sum: Django rounds each duration to a millisecond.
    private static final long LEAST_NANOS = 10_000_000;

    private final Side left;
    private final Side right;
    private final ClassFigures before;
    private final ClassFigures after;
    private final boolean sameClock;

    /// A program's log and the server's measure different things: only like is compared with like.
    QueryMatcher(Side before, Side after) {
        this.left = before;
        this.right = after;
        this.before = new ClassFigures(before);
        this.after = new ClassFigures(after);
        this.sameClock = before.formats().equals(after.formats());
    }

    /// All classes of both logs, largest change of count first, housekeeping last.
    List<QueryChange> match() {
        List<QueryChange> changes = new ArrayList<>();
        for (SideQuery each : left.queries()) {
            changes.add(change(each.query()));
        }
        for (SideQuery each : right.queries()) {
            if (before.query(each.query().fingerprint()) == null) {
                changes.add(change(each.query()));
            }
        }
        changes.sort(
                Comparator.comparing(QueryChange::housekeeping)
                        .thenComparing(
                                change -> -Math.abs(change.countAfter() - change.countBefore())));
        return changes;
    }

    private QueryChange change(QueryClass queryClass) {
        SideQuery was = before.query(queryClass.fingerprint());
        SideQuery is = after.query(queryClass.fingerprint());
        return new QueryChange(
                queryClass.fingerprint(),
                queryClass.normalized(),
                kind(was, is),
                isApart(queryClass, was, is),
                was == null ? -1 : was.query().index(),
                is == null ? -1 : is.query().index(),
                was == null ? 0 : was.stats().count(),
                is == null ? 0 : is.stats().count(),
                was == null ? -1 : was.stats().totalNanos(),
                is == null ? -1 : is.stats().totalNanos());
    }

    /// What enters no verdict: brackets and settings always; pings, look-ups of the catalogue and
    /// batches where one log only shows them.
    private boolean isApart(
            QueryClass queryClass, @Nullable SideQuery was, @Nullable SideQuery is) {
        if (was == null && is != null) {
            return isApartAlone(after, queryClass, is);
        }
        if (is == null && was != null) {
            return isApartAlone(before, queryClass, was);
        }
        return before.isAround(queryClass) && after.isAround(queryClass);
    }

    /// Savepoints are the program's own: logs that show any statement show them, too.
    private static boolean isApartAlone(ClassFigures side, QueryClass queryClass, SideQuery own) {
        boolean serves = queryClass.housekeeping() && !queryClass.kind().isTransactionControl();
        return serves || side.isAround(queryClass) || own.batched();
    }

    private Change kind(@Nullable SideQuery was, @Nullable SideQuery is) {
        if (was == null) {
            return Change.ONLY_AFTER;
        }
        if (is == null) {
            return Change.ONLY_BEFORE;
        }
        int difference = is.stats().count() - was.stats().count();
        if (difference != 0) {
            return difference > 0 ? Change.MORE : Change.FEWER;
        }
        return sameClock ? pace(was.stats(), is.stats()) : Change.SAME;
    }

    private static Change pace(QueryStats was, QueryStats is) {
        boolean known = was.totalNanos() >= 0 && is.totalNanos() >= 0;
        if (!known || Math.abs(is.totalNanos() - was.totalNanos()) < LEAST_NANOS) {
            return Change.SAME;
        }
        if (is.totalNanos() >= FACTOR * was.totalNanos()) {
            return Change.SLOWER;
        }
        return was.totalNanos() >= FACTOR * is.totalNanos() ? Change.FASTER : Change.SAME;
    }
}
