package org.querygram.filter;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LeftOut;
import org.querygram.entry.ReadReport;
import org.querygram.read.ReadResult;
import org.querygram.timeline.Segmenter;
import org.querygram.workload.Session;
import org.querygram.workload.Workload;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Keeps the statements of a log that fit a filter. It stands behind the reading, because only the
/// whole log tells who a session is and which request a statement belongs to.
public final class Filtering {

    private final ReadResult read;
    private final Workload workload;
    private final List<Criterion> criteria;
    private final BitSet kept = new BitSet();
    private final List<Map<String, Tally>> leftOut = new ArrayList<>();

    private Filtering(ReadResult read, StatementFilter filter, ZoneId zone) {
        this.read = read;
        this.workload = read.workload();
        this.criteria = criteria(filter, zone);
        read.reports().forEach(_ -> leftOut.add(new HashMap<>()));
    }

    /// What is left of a log; each report tells what was left out of its source.
    ///
    /// @param zone of times without a zone, where a log's own is not known
    /// @throws FilterException when no statement of the log tells what is asked for
    public static ReadResult apply(ReadResult read, StatementFilter filter, ZoneId zone)
            throws FilterException {
        if (filter.isNone() || read.workload().size() == 0) {
            return read;
        }
        return new Filtering(read, filter, zone).apply();
    }

    private List<Criterion> criteria(StatementFilter filter, ZoneId zone) {
        List<Criterion> all = new ArrayList<>();
        named(all, "database", filter.databases(), Session::database);
        named(all, "user", filter.users(), Session::user);
        if (!filter.applications().isEmpty()) {
            all.add(
                    new NameCriterion(
                            "application",
                            "names no applications",
                            filter.applications(),
                            workload::application));
        }
        if (!filter.paths().isEmpty()) {
            all.add(new PathCriterion(Segmenter.cut(workload), filter.paths()));
        }
        if (filter.from() != null || filter.to() != null) {
            all.add(new TimeCriterion(workload, read.clocks(), zone, filter.from(), filter.to()));
        }
        return all;
    }

    private void named(
            List<Criterion> all,
            String by,
            List<String> wanted,
            Function<Session, @Nullable String> name) {
        if (!wanted.isEmpty()) {
            List<Session> sessions = workload.sessions();
            all.add(
                    new NameCriterion(
                            by,
                            "names no " + by + "s",
                            wanted,
                            row -> name.apply(sessions.get(workload.session(row)))));
        }
    }

    private ReadResult apply() throws FilterException {
        for (Criterion criterion : criteria) {
            refuseIfUntold(criterion);
        }
        for (int row = 0; row < workload.size(); row++) {
            choose(row);
        }
        List<ReadReport> reports = new ArrayList<>();
        for (int source = 0; source < leftOut.size(); source++) {
            ReadReport report = read.reports().get(source);
            List<LeftOut> all = new ArrayList<>(report.leftOut());
            all.addAll(leftOutOf(source));
            reports.add(report.leaving(all));
        }
        return new ReadResult(workload.only(kept), reports, read.clocks(), read.complete());
    }

    private void refuseIfUntold(Criterion criterion) throws FilterException {
        for (int row = 0; row < workload.size(); row++) {
            if (criterion.told(row) != null) {
                return;
            }
        }
        ReadReport first = read.reports().getFirst();
        String log =
                read.reports().size() == 1
                        ? "%s (%s)".formatted(first.path(), first.formatTitle())
                        : "None of the logs tells it: %s (%s), for one,"
                                .formatted(first.path(), first.formatTitle());
        throw new FilterException(
                "%s: %s %s. Run it without %s."
                        .formatted(criterion.option(), log, criterion.lack(), criterion.option()));
    }

    private void choose(int row) {
        for (Criterion criterion : criteria) {
            String told = criterion.told(row);
            if (told == null || !criterion.keeps(row)) {
                leftOut.get(workload.source(row))
                        .computeIfAbsent(criterion.by(), _ -> new Tally())
                        .add(told);
                return;
            }
        }
        kept.set(row);
    }

    private List<LeftOut> leftOutOf(int source) {
        Map<String, Tally> tallies = leftOut.get(source);
        return criteria.stream()
                .flatMap(
                        each ->
                                Optional.ofNullable(tallies.get(each.by()))
                                        .map(tally -> tally.leftOut(each.by(), each.span()))
                                        .stream())
                .toList();
    }
}
