package org.querygram.app.report.pdf;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A table whose rows wrap and whose head stands on every page.
final class Table {

    private static final Style HEAD = Style.SMALL;
    private static final float PAD = 5;
    private static final float GAP = 10;
    private static final float BASE = 0.72f;

    /// A row never fills a page: what is longer is for the program to show.
    private static final int MOST_LINES = 24;

    private final Flow flow;
    private final List<Column> columns;
    private final boolean headed;
    private final PDStructureElement table;
    private boolean continued;

    Table(Flow flow, List<Column> columns) throws IOException {
        this.flow = flow;
        this.columns = columns;
        this.headed = columns.stream().anyMatch(column -> !column.head().isEmpty());
        this.table = flow.tags().element("Table");
        flow.need(60);
        head();
    }

    private void head() throws IOException {
        if (!headed) {
            return;
        }
        if (continued) {
            heads();
        } else {
            Tags tags = flow.tags();
            tags.within(table, () -> tags.in("TR", this::heads));
        }
        continued = true;
        flow.space(HEAD.leading() + 3);
        flow.sheet().rule(Sheet.LEFT, Sheet.RIGHT, flow.y(), Ink.CONTROL, 0.75f);
    }

    /// Those on later pages are repeats, and no part of the table.
    private void heads() throws IOException {
        float x = Sheet.LEFT;
        float base = flow.y() + HEAD.leading() * BASE;
        for (Column column : columns) {
            float width = flow.fonts().width(column.head(), HEAD);
            float at = column.right() ? x + column.width() - width : x;
            Tags.Content head = () -> flow.sheet().text(column.head(), HEAD, at, base);
            if (continued) {
                head.draw();
            } else {
                flow.tags().in("TH", head);
            }
            x += column.width();
        }
    }

    /// One cell for each column.
    void row(Cell... cells) throws IOException {
        List<List<Line>> lines = new ArrayList<>();
        float height = 0;
        for (int i = 0; i < columns.size(); i++) {
            List<Line> wrapped = wrap(cells[i], columns.get(i));
            lines.add(wrapped);
            height = Math.max(height, height(wrapped));
        }
        height += 2 * PAD;
        if (flow.left() < height) {
            flow.newPage();
            head();
        }
        flow.tags().within(table, () -> flow.tags().in("TR", () -> draw(cells, lines)));
        flow.space(height);
        flow.sheet().rule(Sheet.LEFT, Sheet.RIGHT, flow.y(), Ink.BORDER, 0.75f);
    }

    private void draw(Cell[] cells, List<List<Line>> lines) throws IOException {
        float x = Sheet.LEFT;
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = cells[i];
            List<Line> text = lines.get(i);
            Column column = columns.get(i);
            float left = x;
            flow.tags().in("TD", () -> draw(cell, text, column, left));
            x += column.width();
        }
    }

    private List<Line> wrap(Cell cell, Column column) {
        float width = column.width() - (column.right() ? 0 : GAP);
        List<Line> lines = LineBreaker.lines(flow.fonts(), cell.spans(), width);
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<Line> cut = new ArrayList<>(lines.subList(0, MOST_LINES));
        cut.add(new Line(List.of(Span.small("… and more")), 0));
        return cut;
    }

    private static float height(List<Line> lines) {
        float height = 0;
        for (Line line : lines) {
            height += line.leading();
        }
        return height;
    }

    private void draw(Cell cell, List<Line> lines, Column column, float x) throws IOException {
        float y = flow.y() + PAD;
        Cell.Drawing drawing = cell.drawing();
        if (drawing != null) {
            drawing.draw(flow.sheet(), x, y);
        }
        for (Line line : lines) {
            float at = column.right() ? x + column.width() - line.width() : x;
            flow.sheet().line(line, at, y + line.leading() * BASE);
            y += line.leading();
        }
        Target page = cell.pageOf();
        if (page != null) {
            Style style = Style.BODY.in(Ink.ACCENT);
            float base = flow.y() + PAD + style.leading() * BASE;
            flow.book().pageNumber(flow.sheet(), x + column.width(), base, page, style);
        }
        Target link = cell.link();
        if (link != null) {
            float height = Math.max(height(lines), Style.BODY.leading());
            flow.book().link(flow.sheet(), x, flow.y() + PAD, column.width(), height, link);
        }
    }
}
