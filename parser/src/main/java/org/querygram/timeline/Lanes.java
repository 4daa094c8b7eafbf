package org.querygram.timeline;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.TableUse;
import org.querygram.workload.Session;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/// Deals the statements of a log out to lanes. Every statement is in exactly one.
public final class Lanes {

    /// As many as there are colours for tables.
    private static final int TABLES = 8;

    /// With "n other sessions" below them they fill the lanes that a chart of 300 points has room
    /// for.
    private static final int SESSIONS = 7;

    private final Workload workload;

    private Lanes(Workload workload) {
        this.workload = workload;
    }

    /// The lanes from top to bottom; a lane without a statement is left out.
    public static List<Lane> of(Workload workload, LaneKind kind) {
        Lanes lanes = new Lanes(workload);
        return switch (kind) {
            case TABLE -> lanes.byTable();
            case SESSION -> lanes.bySession();
            case REQUEST -> lanes.byRequest();
            case NONE -> lanes.single();
        };
    }

    private List<Lane> single() {
        int[] rows = new int[workload.size()];
        Arrays.setAll(rows, row -> row);
        return rows.length == 0 ? List.of() : List.of(new Lane("All statements", null, -1, rows));
    }

    /// The eight tables with most statements in order of first appearance, then what is left.
    private List<Lane> byTable() {
        int[] tableOfClass = new int[workload.queryClasses().size()];
        List<String> tables = tables(tableOfClass);
        int[] counts = counts(tables.size(), row -> tableOfClass[workload.queryClass(row)]);
        List<Integer> own = heaviest(counts, TABLES);
        int[] laneOfTable = laneOf(own, tables.size());
        List<int[]> rows =
                deal(own.size(), row -> at(laneOfTable, tableOfClass[workload.queryClass(row)]));
        List<Lane> lanes = new ArrayList<>();
        for (int lane = 0; lane < own.size(); lane++) {
            String table = tables.get(own.get(lane));
            lanes.add(new Lane(table, table, -1, rows.get(lane)));
        }
        int others = tables.size() - own.size();
        addRest(lanes, others > 0 ? others + " other tables" : "other statements", rows);
        return lanes;
    }

    private List<Lane> bySession() {
        List<Session> sessions = workload.sessions();
        return busiest(
                sessions.size(),
                workload::session,
                session -> new Heading(sessions.get(session).title(), session),
                "other sessions");
    }

    /// Statements outside of any request stand with those of the less busy ones.
    private List<Lane> byRequest() {
        return busiest(
                workload.requests().size(),
                workload::request,
                request -> new Heading(workload.requests().get(request), -1),
                "other requests");
    }

    private record Heading(String name, int session) {}

    /// A lane for each of the groups with most statements, and one for what is left.
    private List<Lane> busiest(
            int groups, IntUnaryOperator groupOfRow, IntFunction<Heading> headings, String others) {
        int[] counts = counts(groups, groupOfRow);
        List<Integer> own = heaviest(counts, groups <= SESSIONS + 1 ? SESSIONS + 1 : SESSIONS);
        int[] laneOfGroup = laneOf(own, groups);
        List<int[]> rows = deal(own.size(), row -> at(laneOfGroup, groupOfRow.applyAsInt(row)));
        List<Lane> lanes = new ArrayList<>();
        for (int lane = 0; lane < own.size(); lane++) {
            Heading heading = headings.apply(own.get(lane));
            lanes.add(new Lane(heading.name(), null, heading.session(), rows.get(lane)));
        }
        int left = groups - own.size();
        addRest(
                lanes,
                left > 0 ? String.format(Locale.ROOT, "%,d %s", left, others) : "other statements",
                rows);
        return lanes;
    }

    private static void addRest(List<Lane> lanes, String name, List<int[]> rows) {
        int[] rest = rows.getLast();
        if (rest.length > 0) {
            lanes.add(new Lane(name, null, -1, rest));
        }
    }

    /// The main table of a query class: the one written, or the first one read. Null for
    /// housekeeping and for statements without a table.
    public static @Nullable String tableOf(Workload workload, int queryClass) {
        if (workload.queryClasses().get(queryClass).housekeeping()) {
            return null;
        }
        List<TableUse> tables = workload.shape(queryClass).tables();
        return tables.isEmpty() ? null : tables.getFirst().name();
    }

    /// Numbers the tables in order of first appearance; -1 for classes without one.
    private List<String> tables(int[] tableOfClass) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int queryClass = 0; queryClass < tableOfClass.length; queryClass++) {
            String table = tableOf(workload, queryClass);
            tableOfClass[queryClass] =
                    table == null ? -1 : numbers.computeIfAbsent(table, _ -> numbers.size());
        }
        return List.copyOf(numbers.keySet());
    }

    private int[] counts(int groups, IntUnaryOperator groupOfRow) {
        int[] counts = new int[groups];
        for (int row = 0; row < workload.size(); row++) {
            int group = groupOfRow.applyAsInt(row);
            if (group >= 0) {
                counts[group]++;
            }
        }
        return counts;
    }

    /// The groups with the largest counts, in their own order.
    private static List<Integer> heaviest(int[] counts, int most) {
        List<Integer> groups = new ArrayList<>();
        for (int group = 0; group < counts.length; group++) {
            if (counts[group] > 0) {
                groups.add(group);
            }
        }
        groups.sort(Comparator.comparing((Integer group) -> -counts[group]));
        List<Integer> heaviest = new ArrayList<>(groups.subList(0, Math.min(most, groups.size())));
        heaviest.sort(Comparator.naturalOrder());
        return heaviest;
    }

    private static int[] laneOf(List<Integer> own, int groups) {
        int[] lanes = new int[groups];
        Arrays.fill(lanes, own.size());
        for (int lane = 0; lane < own.size(); lane++) {
            lanes[own.get(lane)] = lane;
        }
        return lanes;
    }

    private static int at(int[] laneOfGroup, int group) {
        return group < 0 ? -1 : laneOfGroup[group];
    }

    /// The rows of each lane, and last those of the rest (lane number `lanes` or -1).
    private List<int[]> deal(int lanes, IntUnaryOperator laneOfRow) {
        IntUnaryOperator bounded =
                row -> {
                    int lane = laneOfRow.applyAsInt(row);
                    return lane < 0 ? lanes : lane;
                };
        int[] counts = counts(lanes + 1, bounded);
        List<int[]> dealt = new ArrayList<>();
        for (int count : counts) {
            dealt.add(new int[count]);
        }
        int[] filled = new int[lanes + 1];
        for (int row = 0; row < workload.size(); row++) {
            int lane = bounded.applyAsInt(row);
            dealt.get(lane)[filled[lane]++] = row;
        }
        return dealt;
    }
}
