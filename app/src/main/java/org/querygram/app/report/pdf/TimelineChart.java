package org.querygram.app.report.pdf;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.TableRanks;
import org.querygram.workload.Workload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The statements of a log as bars, one lane a table, as lines that stay sharp at any size.
final class TimelineChart {

    private static final float GUTTER = 96;
    private static final float LANE = 19.5f;
    private static final float BAR = 15;
    private static final int LANES = 6;
    private static final int LABELS = 6;
    private static final float SHORTEST = 0.24f;

    /// Durations below this are all drawn alike.
    private static final double NANOS_UNIT = 100_000;

    private static final Style LABEL = Style.BODY.sized(8.5f);

    private final Analysis analysis;
    private final TableRanks ranks;
    private final Scale scale;
    private final float width = Sheet.RIGHT - Sheet.LEFT - GUTTER;

    TimelineChart(Analysis analysis, TableRanks ranks, Scale scale) {
        this.analysis = analysis;
        this.ranks = ranks;
        this.scale = scale;
    }

    void draw(Flow flow) throws IOException {
        List<Lane> lanes = lanes();
        Brackets brackets = new Brackets(analysis, scale, Sheet.LEFT + GUTTER, width);
        float height = brackets.height() + lanes.size() * LANE + 18;
        flow.need(height);
        float y = flow.y();
        brackets.draw(flow, y);
        y += brackets.height();
        for (Lane lane : lanes) {
            y += LANE;
            lane.draw(flow.sheet(), Sheet.LEFT + GUTTER, y - 2, BAR);
            flow.sheet().box(Sheet.LEFT, y - 11.5f, 6, 6, 1.5f, lane.ink(), null);
            String name = fit(flow, lane.name());
            flow.sheet().text(name, LABEL, Sheet.LEFT + 9.5f, y - 5.5f);
        }
        ruler(flow, y + 9);
        flow.space(height);
    }

    private static String fit(Flow flow, String name) {
        String shown = FreeText.visible(name);
        while (flow.fonts().width(shown, LABEL) > GUTTER - 16) {
            int end = shown.offsetByCodePoints(shown.length(), shown.endsWith("…") ? -2 : -1);
            shown = shown.substring(0, end) + "…";
        }
        return shown;
    }

    private List<Lane> lanes() {
        int steps = (int) (width / Lane.STEP);
        int named = Math.min(ranks.names().size(), LANES - 1);
        List<Lane> lanes = new ArrayList<>();
        for (int rank = 0; rank < named; rank++) {
            lanes.add(new Lane(ranks.names().get(rank), Ink.table(rank), steps));
        }
        lanes.add(new Lane(named == 0 ? "statements" : "other", Ink.OTHER_TABLE, steps));
        fill(lanes, steps);
        lanes.removeIf(lane -> lane.statements() == 0);
        return lanes;
    }

    private void fill(List<Lane> lanes, int steps) {
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

    private void ruler(Flow flow, float base) throws IOException {
        Style style = Style.SMALL.sized(8.25f);
        flow.sheet().text(scale.timed() ? "Time" : "Order", style, Sheet.LEFT, base);
        long step = scale.step(LABELS);
        for (long at = 0; at <= scale.length(); at += step) {
            String text = label(at);
            float x = Sheet.LEFT + GUTTER + (float) ((double) at / scale.length() * width);
            float textWidth = flow.fonts().width(text, style);
            float left = at == 0 ? x : Math.min(x - textWidth / 2, Sheet.RIGHT - textWidth);
            flow.sheet().text(text, style, left, base);
        }
    }

    private String label(long at) {
        if (!scale.timed()) {
            return Figures.count(Math.max(1, at));
        }
        return at == 0 ? "0" : new Figures(false).duration(at * 1000);
    }
}
