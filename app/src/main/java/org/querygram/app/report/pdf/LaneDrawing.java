package org.querygram.app.report.pdf;

import org.querygram.app.report.chart.Lane;

import java.io.IOException;

/// Draws one row of the chart.
final class LaneDrawing {

    /// Half a CSS pixel: on paper, two bars of this width can be told apart.
    static final float STEP = 0.375f;

    private static final float[] STRENGTH = {0.75f, 0.88f, 1f};

    private LaneDrawing() {}

    /// Bars on a base line, stronger where a step has several statements.
    static void draw(Sheet sheet, Lane lane, float x, float base, float height) throws IOException {
        for (int strength = 0; strength < STRENGTH.length; strength++) {
            float[] bars = new float[lane.steps() * 2];
            int used = 0;
            for (int step = 0; step < lane.steps(); step++) {
                int count = lane.count(step);
                if (count > 0 && Math.min(count, STRENGTH.length) == strength + 1) {
                    bars[used++] = x + step * STEP;
                    bars[used++] = lane.tallest(step) * height;
                }
            }
            Ink ink = Ink.table(lane.rank()).tint(STRENGTH[strength]);
            sheet.bars(bars, used, base, STEP, ink);
        }
        sheet.rule(x, x + lane.steps() * STEP, base + 0.4f, Ink.CONTROL, 0.45f);
    }
}
