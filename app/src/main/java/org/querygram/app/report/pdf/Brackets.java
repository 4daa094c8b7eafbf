package org.querygram.app.report.pdf;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.chart.LoopSpan;
import org.querygram.app.report.chart.LoopSpans;
import org.querygram.app.report.chart.Scale;

import java.io.IOException;

/// The loops above a chart: a bracket over the statements of each, with its name where there is
/// room.
final class Brackets {

    private static final float ROW = 13;

    private static final float TICK = 3;
    private static final Style NAME = Style.BODY.bold().sized(8.25f).muted();

    private final Analysis analysis;
    private final Scale scale;
    private final float x;
    private final float width;
    private final LoopSpans spans;

    Brackets(Analysis analysis, Scale scale, float x, float width) {
        this.analysis = analysis;
        this.scale = scale;
        this.x = x;
        this.width = width;
        spans = LoopSpans.of(analysis, scale);
    }

    /// Points that the brackets take above the lanes.
    float height() {
        return ROW * spans.rows();
    }

    void draw(Flow flow, float y) throws IOException {
        for (LoopSpan span : spans.outer()) {
            bracket(flow, span, y + ROW / 2);
        }
        for (LoopSpan span : spans.inner()) {
            bracket(flow, span, y + ROW * 1.5f);
        }
    }

    private void bracket(Flow flow, LoopSpan span, float y) throws IOException {
        float left = x + (float) (span.from() * width);
        float right = x + (float) (span.to() * width);
        String name = span.name();
        float nameWidth = flow.fonts().width(name, NAME);
        if (nameWidth > right - left - 16) {
            name = span.shortName();
            nameWidth = flow.fonts().width(name, NAME);
        }
        boolean named = nameWidth <= right - left - 10;
        float middle = (left + right) / 2;
        float gap = named ? nameWidth / 2 + 5 : 0;
        Sheet sheet = flow.sheet();
        sheet.polyline(new float[] {left, y + TICK, left, y, middle - gap, y}, Ink.FAINT, 0.9f);
        sheet.polyline(new float[] {middle + gap, y, right, y, right, y + TICK}, Ink.FAINT, 0.9f);
        rounds(sheet, span, y, middle - gap, middle + gap);
        if (named) {
            sheet.text(name, NAME, middle - nameWidth / 2, y + 2.8f);
        }
    }

    private void rounds(Sheet sheet, LoopSpan span, float y, float gapFrom, float gapTo)
            throws IOException {
        double each = (span.to() - span.from()) * width / Math.max(1, span.loop().starts().length);
        if (each < 3) {
            return;
        }
        for (int start : span.loop().starts()) {
            float at = x + (float) (scale.position(analysis.workload(), start) * width);
            if (at < gapFrom || at > gapTo) {
                sheet.polyline(new float[] {at, y, at, y + 2}, Ink.FAINT, 0.45f);
            }
        }
    }
}
