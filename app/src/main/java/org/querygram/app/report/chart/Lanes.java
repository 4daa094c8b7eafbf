package org.querygram.app.report.chart;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.TableRanks;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.List;

/// Lays the statements of a log into lanes, one a table.
public final class Lanes {

    private static final int MOST = 6;
    private static final float SHORTEST = 0.24f;

    /// Durations below this are all drawn alike.
    private static final double NANOS_UNIT = 100_000;

    private final Analysis analysis;
    private final TableRanks ranks;
    private final Scale scale;
    private final int steps;

    private Lanes(Analysis analysis, TableRanks ranks, Scale scale, int steps) {
        this.analysis = analysis;
        this.ranks = ranks;
        this.scale = scale;
        this.steps = steps;
    }

    /// The lanes that have statements: the tables with most of them, then all others.
    ///
    /// @param steps into which the width is cut
    public static List<Lane> of(Analysis analysis, TableRanks ranks, Scale scale, int steps) {
        return new Lanes(analysis, ranks, scale, steps).lanes();
    }

    private List<Lane> lanes() {
        int named = Math.min(ranks.names().size(), MOST - 1);
        List<Lane> lanes = new ArrayList<>();
        for (int rank = 0; rank < named; rank++) {
            lanes.add(new Lane(ranks.names().get(rank), rank, steps));
        }
        lanes.add(new Lane(named == 0 ? "statements" : "other", -1, steps));
        fill(lanes);
        lanes.removeIf(lane -> lane.statements() == 0);
        return lanes;
    }

    private void fill(List<Lane> lanes) {
        Workload workload = analysis.workload();
        int[] rankOfClass = ranks.ranks(analysis);
        long longest = longest(workload);
        for (int row = 0; row < workload.size(); row++) {
            int rank = rankOfClass[workload.queryClass(row)];
            Lane lane = rank >= 0 && rank < lanes.size() - 1 ? lanes.get(rank) : lanes.getLast();
            double at = scale.position(workload, row);
            double end = at + scale.extent(workload, row) * 0.8;
            int last = Math.max((int) (at * steps), (int) (end * steps) - 1);
            int widest = (int) (at * steps) + (scale.timed() ? steps : 12);
            float height = height(workload.durationNanos(row), longest);
            lane.add((int) Math.min(at * steps, steps - 1), Math.min(last, widest), height);
        }
    }

    private static long longest(Workload workload) {
        long longest = 0;
        for (int row = 0; row < workload.size(); row++) {
            longest = Math.max(longest, workload.durationNanos(row));
        }
        return longest;
    }

    /// On a log scale, so that a statement of 1 ms is seen beside one of 10 s.
    private static float height(long nanos, long longest) {
        if (nanos <= 0 || longest <= 0) {
            return SHORTEST;
        }
        double part = Math.log1p(nanos / NANOS_UNIT) / Math.log1p(longest / NANOS_UNIT);
        return (float) (SHORTEST + (1 - SHORTEST) * part);
    }
}
