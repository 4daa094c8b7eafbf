package org.querygram.app.report.pdf;

import org.querygram.app.report.text.FindingTree;

import java.io.IOException;
import java.util.List;

/// Draws the rows of a finding's tree: a rail, pills for loops, a square in the table's colour for
/// statements.
final class TreeDrawing {

    private static final float ROW = 16.5f;
    private static final float INDENT = 19.5f;
    private static final Style PILL = Style.BODY.bold().sized(8.5f).in(Ink.ACCENT);
    private static final Style TAG = Style.SMALL.sized(8f);

    private TreeDrawing() {}

    static void draw(Flow flow, List<FindingTree.Row> rows) throws IOException {
        flow.need(Math.min(rows.size(), 6) * ROW);
        for (FindingTree.Row row : rows) {
            flow.need(ROW);
            Sheet sheet = flow.sheet();
            sheet.rectangle(Sheet.LEFT, flow.y(), 1.2f, ROW, Ink.CONTROL);
            float x = Sheet.LEFT + 10.5f + row.depth() * INDENT;
            float base = flow.y() + ROW * 0.7f;
            flow.tags().in("P", () -> row(flow, row, x, base));
            flow.space(ROW);
        }
    }

    private static void row(Flow flow, FindingTree.Row row, float x, float base)
            throws IOException {
        if (row.pill().isEmpty()) {
            step(flow, row, x, base);
        } else {
            loop(flow, row, x, base);
        }
    }

    private static void loop(Flow flow, FindingTree.Row row, float x, float base)
            throws IOException {
        float width = flow.fonts().width(row.pill(), PILL) + 12;
        flow.sheet().box(x, base - 9, width, 12, 6, Ink.SOFT, Ink.ACCENT);
        flow.sheet().text(row.pill(), PILL, x + 6, base);
        int comma = row.text().indexOf(',');
        String word = comma < 0 ? row.text() : row.text().substring(0, comma);
        String rest = comma < 0 ? "" : row.text().substring(comma);
        float at = flow.sheet().text(word, Style.BODY.bold(), x + width + 4, base);
        flow.sheet().text(rest, Style.BODY, at, base);
    }

    private static void step(Flow flow, FindingTree.Row row, float x, float base)
            throws IOException {
        Style style = row.concerned() ? Style.BODY.bold() : Style.BODY.muted();
        int blank = row.text().indexOf(' ');
        String verb = blank < 0 ? row.text() : row.text().substring(0, blank);
        float at = flow.sheet().text(verb, style, x, base) + 3;
        if (blank >= 0) {
            flow.sheet().box(at, base - 6.5f, 6.5f, 6.5f, 1.5f, Ink.table(row.rank()), null);
            at = flow.sheet().text(row.text().substring(blank + 1), style, at + 9, base);
        }
        if (!row.tag().isEmpty()) {
            flow.sheet().text(row.tag(), TAG, at + 7, base);
        }
    }
}
