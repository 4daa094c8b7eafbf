package org.querygram.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.timeline.Lane;
import org.querygram.timeline.LaneKind;
import org.querygram.timeline.LanePaint;

import java.util.List;

/// Names the lanes: a swatch and the table, or the session and its count.
record GutterPainter(GraphicsContext gc, ChartStyle style, ChartLayout layout, OpenLog log) {

    private static final double SWATCH = 9;

    void paint(ChartLanes lanes, List<LanePaint> paints) {
        for (int i = 0; i < lanes.lanes().size(); i++) {
            Lane lane = lanes.lanes().get(i).lane();
            boolean strong = !paints.get(i).strong().isEmpty();
            double middle = layout.baseline(i) + 3 - layout.laneHeight() / 2;
            double text = Math.round(middle + 4);
            boolean low = layout.laneHeight() < 17;
            Font font = low ? ChartStyle.SMALL : ChartStyle.NAME;
            gc.setFill(style.colour("border"));
            gc.fillRect(
                    ChartLayout.GUTTER,
                    layout.baseline(i),
                    layout.plotWidth(),
                    style.devicePixel());
            if (lanes.kind() == LaneKind.TABLE) {
                table(lane, strong, middle, text, font);
            } else {
                counted(lane, strong, text, font);
            }
        }
    }

    private void table(Lane lane, boolean strong, double middle, double text, Font font) {
        gc.setFill(style.bar(log.colours().number(lane.table()), 1, strong));
        gc.fillRoundRect(ChartLayout.LEFT, Math.round(middle - SWATCH / 2), SWATCH, SWATCH, 4, 4);
        gc.setFill(style.colour(strong ? "fg" : "muted"));
        double room = ChartLayout.GUTTER - 31 - 6;
        String name = ChartStyle.fitted(font, lane.name(), room);
        ChartStyle.write(gc, name, 31, text, font, TextAlignment.LEFT);
    }

    private void counted(Lane lane, boolean strong, double text, Font font) {
        String count = Figures.brief(lane.size());
        gc.setFill(style.colour("muted"));
        ChartStyle.write(gc, count, ChartLayout.GUTTER - 8, text, font, TextAlignment.RIGHT);
        double room = ChartLayout.GUTTER - 8 - ChartLayout.LEFT - 6 - ChartStyle.width(font, count);
        gc.setFill(style.colour(strong ? "fg" : "muted"));
        String name = ChartStyle.fitted(font, lane.name(), room);
        ChartStyle.write(gc, name, ChartLayout.LEFT, text, font, TextAlignment.LEFT);
    }
}
