package org.querygram.compare;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.stats.QueryStats;
import org.querygram.workload.QueryClass;
import org.querygram.workload.SourceFile;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Matches the query classes of two logs by fingerprint.
final class QueryMatcher {

    /// A class is slower or faster from half as much again on average ...
    private static final double FACTOR = 1.5;

    /// ... and 10 ms in sum: Django rounds each duration to a millisecond.
    private static final long LEAST_NANOS = 10_000_000;

    private final ClassFigures before;
    private final ClassFigures after;
    private final boolean sameClock;

    QueryMatcher(Analysis before, Analysis after) {
        this.before = new ClassFigures(before);
        this.after = new ClassFigures(after);
        this.sameClock = formats(before.workload()).equals(formats(after.workload()));
    }

    /// A program's log and the server's measure different things: only like is compared with like.
    private static Set<String> formats(Workload workload) {
        return workload.sources().stream().map(SourceFile::format).collect(Collectors.toSet());
    }

    /// All classes of both logs, largest change of count first, housekeeping last.
    List<QueryChange> match() {
        List<QueryChange> changes = new ArrayList<>();
        for (QueryClass queryClass : before.workload().queryClasses()) {
            changes.add(change(queryClass));
        }
        for (QueryClass queryClass : after.workload().queryClasses()) {
            if (before.stats(queryClass.fingerprint()) == null) {
                changes.add(change(queryClass));
            }
        }
        changes.sort(
                Comparator.comparing(QueryChange::housekeeping)
                        .thenComparing(
                                change -> -Math.abs(change.countAfter() - change.countBefore())));
        return changes;
    }

    private QueryChange change(QueryClass queryClass) {
        QueryStats was = before.stats(queryClass.fingerprint());
        QueryStats is = after.stats(queryClass.fingerprint());
        return new QueryChange(
                queryClass.fingerprint(),
                queryClass.normalized(),
                kind(was, is),
                isApart(queryClass, was, is),
                was == null ? -1 : was.queryClass(),
                is == null ? -1 : is.queryClass(),
                was == null ? 0 : was.count(),
                is == null ? 0 : is.count(),
                was == null ? -1 : was.totalNanos(),
                is == null ? -1 : is.totalNanos());
    }

    /// What enters no verdict: brackets and settings always; pings, look-ups of the catalogue and
    /// batches where one log only shows them.
    private boolean isApart(
            QueryClass queryClass, @Nullable QueryStats was, @Nullable QueryStats is) {
        if (was == null && is != null) {
            return isApartAlone(after, queryClass, is);
        }
        if (is == null && was != null) {
            return isApartAlone(before, queryClass, was);
        }
        return before.isAround(queryClass) && after.isAround(queryClass);
    }

    /// Savepoints are the program's own: logs that show any statement show them, too.
    private static boolean isApartAlone(
            ClassFigures side, QueryClass queryClass, QueryStats stats) {
        boolean serves = queryClass.housekeeping() && !queryClass.kind().isTransactionControl();
        return serves || side.isAround(queryClass) || side.isBatch(stats);
    }

    private Change kind(@Nullable QueryStats was, @Nullable QueryStats is) {
        if (was == null) {
            return Change.ONLY_AFTER;
        }
        if (is == null) {
            return Change.ONLY_BEFORE;
        }
        if (was.count() != is.count()) {
            return was.count() < is.count() ? Change.MORE : Change.FEWER;
        }
        return sameClock ? pace(was, is) : Change.SAME;
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
