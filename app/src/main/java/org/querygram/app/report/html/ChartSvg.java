package org.querygram.app.report.html;

import org.querygram.app.report.chart.Lane;
import org.querygram.app.report.chart.Lanes;
import org.querygram.app.report.chart.LoopSpan;
import org.querygram.app.report.chart.LoopSpans;
import org.querygram.app.report.chart.Scale;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.Log;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// The statements of a log as bars, one lane a table, in an SVG picture inside the page. A lane is
/// one path, so that a log of a million statements makes a picture of some 100 KB.
final class ChartSvg {

    private static final int WIDTH = 960;
    private static final int GUTTER = 150;
    private static final int RIGHT = 8;
    private static final int LANE = 26;
    private static final int BAR = 20;
    private static final int ROW = 18;
    private static final int LABELS = 8;
    private static final int NAME_CHARACTERS = 20;

    /// About the width of a letter of the chart, for deciding what fits.
    private static final double LETTER = 6.2;

    private final Html html;
    private final Log log;
    private final Scale scale;

    ChartSvg(Html html, Log log, Scale scale) {
        this.html = html;
        this.log = log;
        this.scale = scale;
    }

    /// A part of a page, which has its colours.
    void write() throws IOException {
        write("");
    }

    /// @param style of a picture that stands alone; empty in a page
    void write(String style) throws IOException {
        int width = WIDTH - GUTTER - RIGHT;
        List<Lane> lanes = Lanes.of(log.analysis(), log.ranks(), scale, width);
        LoopSpans loops = LoopSpans.of(log.analysis(), scale);
        int top = loops.rows() * ROW;
        int height = top + lanes.size() * LANE + 22;
        start(height, style);
        brackets(loops.outer(), 0);
        brackets(loops.inner(), 1);
        for (int i = 0; i < lanes.size(); i++) {
            lane(lanes.get(i), top + (i + 1) * LANE);
        }
        ruler(top + lanes.size() * LANE + 16, width);
        html.endBlock();
    }

    private void start(int height, String style) throws IOException {
        String shows =
                "Timeline of " + Figures.count(log.analysis().summary().statements(), "statement");
        boolean alone = !style.isEmpty();
        String box =
                alone
                        ? "-12 -8 " + (WIDTH + 20) + " " + (height + 16)
                        : "0 0 " + WIDTH + " " + height;
        if (!alone) {
            html.start("svg", "viewBox", box, "role", "img", "aria-label", shows);
            return;
        }
        html.start("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", box);
        html.block("title", shows).block("style", style);
        html.start(
                "rect", "class", "paper", "x", "-12", "y", "-8", "width", "100%", "height", "100%");
    }

    private void brackets(List<LoopSpan> spans, int row) throws IOException {
        double width = WIDTH - GUTTER - RIGHT;
        double y = row * ROW + 12;
        for (LoopSpan span : spans) {
            double left = GUTTER + span.from() * width;
            double right = GUTTER + span.to() * width;
            boolean full = span.name().length() * LETTER < right - left - 12;
            String name = full ? span.name() : span.shortName();
            boolean named = name.length() * LETTER < right - left - 8;
            double half = named ? name.length() * LETTER / 2 + 4 : 0;
            double middle = (left + right) / 2;
            html.start(
                    "path",
                    "class",
                    "loop",
                    "d",
                    path("M%.1f %.1fV%.1fH%.1f", left, y + 4, y, middle - half)
                            + path("M%.1f %.1fH%.1fV%.1f", middle + half, y, right, y + 4));
            if (named) {
                text("loopname", middle, y + 4, name, "middle");
            }
        }
    }

    private void lane(Lane lane, double base) throws IOException {
        String colour = lane.rank() >= 0 && lane.rank() < 8 ? "t" + (lane.rank() + 1) : "t0";
        StringBuilder bars = new StringBuilder();
        for (int step = 0; step < lane.steps(); step++) {
            if (lane.count(step) > 0) {
                double height = Math.max(1, lane.tallest(step) * BAR);
                bars.append(path("M%d %.1fv-%.1f", GUTTER + step, base - 2, height));
            }
        }
        html.start("path", "class", "bars " + colour, "d", bars.toString());
        html.start(
                "path",
                "class",
                "base",
                "d",
                path("M%d %.1fH%d", GUTTER, base - 1.5, WIDTH - RIGHT));
        html.start(
                "rect",
                "class",
                "fill " + colour,
                "x",
                "0",
                "y",
                path("%.1f", base - 15),
                "width",
                "9",
                "height",
                "9",
                "rx",
                "2");
        text("lane", 14, base - 6.5, name(lane), "start");
    }

    private static String name(Lane lane) {
        String shown = FreeText.visible(lane.name());
        return shown.length() <= NAME_CHARACTERS
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, NAME_CHARACTERS - 1)) + "…";
    }

    private void ruler(double base, double width) throws IOException {
        text("tick", 0, base, scale.timed() ? "Time" : "Order", "start");
        long step = scale.step(LABELS);
        for (long at = 0; at <= scale.length(); at += step) {
            double part = (double) at / scale.length();
            String anchor = part > 0.96 ? "end" : at == 0 ? "start" : "middle";
            text("tick", GUTTER + part * width, base, label(at), anchor);
        }
    }

    private String label(long at) {
        if (!scale.timed()) {
            return Figures.count(Math.max(1, at));
        }
        return at == 0 ? "0" : new Figures(false).duration(at * 1000);
    }

    private void text(String look, double x, double y, String text, String anchor)
            throws IOException {
        html.element(
                "text",
                text,
                "class",
                look,
                "x",
                path("%.1f", x),
                "y",
                path("%.1f", y),
                "text-anchor",
                anchor);
    }

    private static String path(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }
}
