package org.querygram.app.report.pdf;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Writes from top to bottom, page after page.
final class Flow {

    /// Where the base line stands in a line, in parts of its height.
    private static final float BASE = 0.72f;

    private static final Style PART = Style.BODY.bold().sized(11.25f);
    private static final Style LABEL = Style.BODY.bold();
    private static final float BOX_PAD = 5;

    /// A heading, the head of its table and a row of some lines stay together.
    private static final float PART_ROOM = 150;

    /// Room for line numbers in a box.
    private static final float GUTTER = 46;

    private final Book book;
    private Sheet sheet;
    private float y = Sheet.TOP;

    Flow(Book book) throws IOException {
        this.book = book;
        this.sheet = book.newSheet();
    }

    Book book() {
        return book;
    }

    Fonts fonts() {
        return book.fonts();
    }

    Sheet sheet() {
        return sheet;
    }

    /// The upper edge of what comes next.
    float y() {
        return y;
    }

    void space(float points) {
        y = Math.min(Sheet.BOTTOM, y + points);
    }

    /// Points left on this page.
    float left() {
        return Sheet.BOTTOM - y;
    }

    void newPage() throws IOException {
        sheet = book.newSheet();
        y = Sheet.TOP;
    }

    /// Goes to a new page where less than `points` are left; a page that is empty stays.
    void need(float points) throws IOException {
        if (left() < points && y > Sheet.TOP) {
            newPage();
        }
    }

    void here(Target target) {
        target.set(sheet, y);
    }

    Tags tags() {
        return book.tags();
    }

    void paragraph(Span... spans) throws IOException {
        heading("P", spans);
    }

    /// Lines that are no paragraph.
    ///
    /// @param type as `Tags` has them: H1 for the page's headline ...
    void heading(String type, Span... spans) throws IOException {
        lines(
                type,
                LineBreaker.lines(fonts(), List.of(spans), Sheet.RIGHT - Sheet.LEFT),
                Sheet.LEFT);
    }

    /// A paragraph that is not as wide as the page.
    void paragraph(float width, Span... spans) throws IOException {
        lines("P", LineBreaker.lines(fonts(), List.of(spans), width), Sheet.LEFT);
    }

    private void lines(String type, List<Line> lines, float x) throws IOException {
        tags().in(
                        type,
                        () -> {
                            for (Line line : lines) {
                                need(line.leading());
                                sheet.line(line, x, y + line.leading() * BASE);
                                y += line.leading();
                            }
                        });
    }

    /// Heading of a part, with a bookmark.
    void part(String title, Target target) throws IOException {
        need(PART_ROOM);
        if (y > Sheet.TOP) {
            space(16);
        }
        here(target);
        book.bookmark(title, target, 0);
        heading("H2", new Span(title, PART));
        space(4);
    }

    /// Heading of a few lines.
    void label(String title) throws IOException {
        need(40);
        space(9);
        heading("H3", new Span(title, LABEL));
        space(2);
    }

    /// Text as it stands, in a box; the box is closed and opened again where a page ends.
    void code(List<Span> spans) throws IOException {
        code(LineBreaker.code(fonts(), spans, boxWidth()), null);
    }

    /// Lines of code in a box; `gutter` has a text for the left of each line, or is null.
    void code(List<Line> lines, @Nullable List<String> gutter) throws IOException {
        tags().in("P", () -> tags().in("Code", () -> boxes(lines, gutter)));
    }

    private void boxes(List<Line> lines, @Nullable List<String> gutter) throws IOException {
        int from = 0;
        while (from < lines.size()) {
            need(3 * Style.CODE.leading() + 2 * BOX_PAD);
            int to = from;
            float height = 2 * BOX_PAD;
            while (to < lines.size() && height + lines.get(to).leading() <= left()) {
                height += lines.get(to).leading();
                to++;
            }
            to = Math.max(to, from + 1);
            box(lines.subList(from, to), gutter == null ? null : gutter.subList(from, to), height);
            from = to;
        }
    }

    private void box(List<Line> lines, @Nullable List<String> gutter, float height)
            throws IOException {
        float width = Sheet.RIGHT - Sheet.LEFT;
        sheet.box(Sheet.LEFT, y, width, height, 3, Ink.SUBTLE, Ink.BORDER);
        float at = y + BOX_PAD;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            float base = at + line.leading() * BASE;
            if (gutter != null) {
                Style number = Style.CODE.in(Ink.FAINT);
                float numberWidth = fonts().width(gutter.get(i), number);
                float right = Sheet.LEFT + GUTTER - 8;
                sheet.text(gutter.get(i), number, right - numberWidth, base);
            }
            float x = Sheet.LEFT + (gutter == null ? BOX_PAD : GUTTER);
            sheet.line(line, x, base);
            at += line.leading();
        }
        y += height;
    }

    /// Room for text in a box with line numbers.
    static float codeWidth() {
        return Sheet.RIGHT - Sheet.LEFT - GUTTER - BOX_PAD;
    }

    /// Room for text in a box without line numbers.
    static float boxWidth() {
        return Sheet.RIGHT - Sheet.LEFT - 2 * BOX_PAD;
    }
}
