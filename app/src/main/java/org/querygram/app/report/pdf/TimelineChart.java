package org.querygram.app.report.pdf;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.chart.Lane;
import org.querygram.app.report.chart.Lanes;
import org.querygram.app.report.chart.Scale;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.TableRanks;

import java.io.IOException;
import java.util.List;

/// The statements of a log as bars, one lane a table, as lines that stay sharp at any size.
final class TimelineChart {

    private static final float GUTTER = 96;
    private static final float LANE = 19.5f;
    private static final float BAR = 15;
    private static final int LABELS = 6;

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
        List<Lane> lanes = Lanes.of(analysis, ranks, scale, (int) (width / LaneDrawing.STEP));
        Brackets brackets = new Brackets(analysis, scale, Sheet.LEFT + GUTTER, width);
        float height = brackets.height() + lanes.size() * LANE + 18;
        flow.need(height);
        String words =
                "Timeline of %s in %s"
                        .formatted(
                                Figures.count(analysis.summary().statements(), "statement"),
                                Figures.count(lanes.size(), "lane"));
        flow.tags().figure(words, () -> draw(flow, lanes, brackets));
        flow.space(height);
    }

    private void draw(Flow flow, List<Lane> lanes, Brackets brackets) throws IOException {
        float y = flow.y();
        brackets.draw(flow, y);
        y += brackets.height();
        for (Lane lane : lanes) {
            y += LANE;
            LaneDrawing.draw(flow.sheet(), lane, Sheet.LEFT + GUTTER, y - 2, BAR);
            flow.sheet().box(Sheet.LEFT, y - 11.5f, 6, 6, 1.5f, Ink.table(lane.rank()), null);
            String name = fit(flow, lane.name());
            flow.sheet().text(name, LABEL, Sheet.LEFT + 9.5f, y - 5.5f);
        }
        ruler(flow, y + 9);
    }

    private static String fit(Flow flow, String name) {
        String shown = FreeText.visible(name);
        while (flow.fonts().width(shown, LABEL) > GUTTER - 16) {
            int end = shown.offsetByCodePoints(shown.length(), shown.endsWith("…") ? -2 : -1);
            shown = shown.substring(0, end) + "…";
        }
        return shown;
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
