package org.querygram.app.report.pdf;

import java.io.IOException;

/// One row of the chart, sampled: for each step of the page the tallest bar and how many there are.
final class Lane {

    /// Half a CSS pixel: on paper, two bars of this width can be told apart.
    static final float STEP = 0.375f;

    private static final float[] STRENGTH = {0.75f, 0.88f, 1f};

    private final String name;
    private final Ink ink;
    private final float[] tallest;
    private final int[] count;
    private int statements;

    Lane(String name, Ink ink, int steps) {
        this.name = name;
        this.ink = ink;
        tallest = new float[steps];
        count = new int[steps];
    }

    String name() {
        return name;
    }

    Ink ink() {
        return ink;
    }

    int statements() {
        return statements;
    }

    /// @param height from 0 to 1
    void add(int fromStep, int toStep, float height) {
        statements++;
        int last = Math.min(toStep, tallest.length - 1);
        for (int step = Math.clamp(fromStep, 0, last); step <= last; step++) {
            tallest[step] = Math.max(tallest[step], height);
            count[step]++;
        }
    }

    /// Bars on a base line, stronger where a step has several statements.
    void draw(Sheet sheet, float x, float base, float height) throws IOException {
        for (int strength = 0; strength < STRENGTH.length; strength++) {
            float[] bars = new float[tallest.length * 2];
            int used = 0;
            for (int step = 0; step < tallest.length; step++) {
                if (count[step] > 0 && Math.min(count[step], STRENGTH.length) == strength + 1) {
                    bars[used++] = x + step * STEP;
                    bars[used++] = tallest[step] * height;
                }
            }
            sheet.bars(bars, used, base, STEP, ink.tint(STRENGTH[strength]));
        }
        sheet.rule(x, x + tallest.length * STEP, base + 0.4f, Ink.CONTROL, 0.45f);
    }
}
