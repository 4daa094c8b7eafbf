package org.querygram.app.report.pdf;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// One page to draw on. Positions are points from the upper left corner, y growing downwards.
final class Sheet {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final float LEFT = 52.5f;
    static final float RIGHT = WIDTH - LEFT;
    static final float TOP = 66;
    static final float BOTTOM = 785;

    /// No bundled font has it.
    private static final int SQUARE = '■';

    /// Part of the circle's radius at which a cubic curve has its control points.
    private static final float ROUND = 0.5523f;

    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDDocument document;
    private final Fonts fonts;
    private final Tags tags;
    private PDPageContentStream content;

    /// Marked content cannot stand in marked content.
    private boolean marked;

    Sheet(PDDocument document, Fonts fonts, Tags tags) throws IOException {
        this.document = document;
        this.fonts = fonts;
        this.tags = tags;
        document.addPage(page);
        content = new PDPageContentStream(document, page);
    }

    PDPage page() {
        return page;
    }

    /// Frees what drawing needs; `reopen` lets more be drawn on top.
    void close() throws IOException {
        content.close();
    }

    void reopen() throws IOException {
        content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
    }

    /// Text whose base line is at `y`; characters that no font has become boxes.
    ///
    /// @return where it ends
    float text(String text, Style style, float x, float y) throws IOException {
        float[] end = {x};
        if (!text.isEmpty()) {
            mark(tags.current(), () -> end[0] = pieces(text, style, x, y));
        }
        return end[0];
    }

    /// Tells to what the content belongs; what belongs to nothing is an ornament.
    private void mark(@Nullable PDStructureElement element, Tags.Content drawing)
            throws IOException {
        if (marked) {
            drawing.draw();
            return;
        }
        if (element == null) {
            content.beginMarkedContent(COSName.ARTIFACT);
        } else {
            COSName type = COSName.getPDFName(element.getStructureType());
            content.beginMarkedContent(type, tags.piece(page, element));
        }
        marked = true;
        drawing.draw();
        marked = false;
        content.endMarkedContent();
    }

    private void shape(Tags.Content drawing) throws IOException {
        mark(tags.inFigure() ? tags.current() : null, drawing);
    }

    private float pieces(String text, Style style, float x, float y) throws IOException {
        float at = x;
        int from = 0;
        while (from < text.length()) {
            Cut cut = fonts.cutFor(text.codePointAt(from), style.cut());
            int to = from;
            while (to < text.length() && fonts.cutFor(text.codePointAt(to), style.cut()) == cut) {
                to += Character.charCount(text.codePointAt(to));
            }
            at = piece(text.substring(from, to), cut, style, at, y);
            from = to;
        }
        return at;
    }

    private float piece(String text, @Nullable Cut cut, Style style, float x, float y)
            throws IOException {
        return cut == null ? boxes(text, style, x, y) : glyphs(text, cut, style, x, y);
    }

    private float glyphs(String text, Cut cut, Style style, float x, float y) throws IOException {
        content.beginText();
        content.setFont(fonts.font(cut), style.size());
        fill(style.ink());
        content.newLineAtOffset(x, HEIGHT - y);
        content.showText(text);
        content.endText();
        return x + fonts.width(text, new Style(cut, style.size(), style.ink()));
    }

    /// One box for each character; the square that stands for a table's colour is a full one.
    private float boxes(String text, Style style, float x, float y) throws IOException {
        float em = style.size();
        float at = x;
        for (int point : text.codePoints().toArray()) {
            if (point == SQUARE) {
                box(at, y - em * 0.68f, em * 0.68f, em * 0.68f, em * 0.14f, style.ink(), null);
            } else {
                stroke(style.ink(), em * 0.06f);
                content.addRect(at + em * 0.08f, HEIGHT - y, em * 0.46f, em * 0.66f);
                content.stroke();
            }
            at += em * Fonts.BOX_WIDTH;
        }
        return at;
    }

    float line(Line line, float x, float y) throws IOException {
        float at = x;
        for (Span span : line.spans()) {
            at = text(span.text(), span.style(), at, y);
        }
        return at;
    }

    void rule(float x1, float x2, float y, Ink ink, float width) throws IOException {
        shape(
                () -> {
                    stroke(ink, width);
                    content.moveTo(x1, HEIGHT - y);
                    content.lineTo(x2, HEIGHT - y);
                    content.stroke();
                });
    }

    void rectangle(float x, float y, float width, float height, Ink ink) throws IOException {
        shape(
                () -> {
                    fill(ink);
                    content.addRect(x, HEIGHT - y - height, width, height);
                    content.fill();
                });
    }

    /// @param edge null for none
    void box(float x, float y, float width, float height, float corner, Ink ink, @Nullable Ink edge)
            throws IOException {
        shape(
                () -> {
                    fill(ink);
                    rounded(x, HEIGHT - y - height, width, height, corner);
                    if (edge == null) {
                        content.fill();
                    } else {
                        stroke(edge, 0.75f);
                        content.fillAndStroke();
                    }
                });
    }

    private void rounded(float x, float y, float width, float height, float corner)
            throws IOException {
        float c = Math.min(corner, Math.min(width, height) / 2);
        float k = c * (1 - ROUND);
        float right = x + width;
        float top = y + height;
        content.moveTo(x + c, y);
        content.lineTo(right - c, y);
        content.curveTo(right - k, y, right, y + k, right, y + c);
        content.lineTo(right, top - c);
        content.curveTo(right, top - k, right - k, top, right - c, top);
        content.lineTo(x + c, top);
        content.curveTo(x + k, top, x, top - k, x, top - c);
        content.lineTo(x, y + c);
        content.curveTo(x, y + k, x + k, y, x + c, y);
        content.closePath();
    }

    /// A closed shape; pairs of x and y.
    ///
    /// @param ink null to leave it empty
    /// @param edge null for none
    void polygon(float[] corners, @Nullable Ink ink, @Nullable Ink edge) throws IOException {
        shape(() -> filled(corners, ink, edge));
    }

    private void filled(float[] corners, @Nullable Ink ink, @Nullable Ink edge) throws IOException {
        if (ink != null) {
            fill(ink);
            outline(corners, true);
            content.fill();
        }
        if (edge != null) {
            stroke(edge, 1.1f);
            outline(corners, true);
            content.stroke();
        }
    }

    /// An open line through pairs of x and y.
    void polyline(float[] corners, Ink ink, float width) throws IOException {
        shape(
                () -> {
                    stroke(ink, width);
                    outline(corners, false);
                    content.stroke();
                });
    }

    private void outline(float[] corners, boolean closed) throws IOException {
        content.moveTo(corners[0], HEIGHT - corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            content.lineTo(corners[i], HEIGHT - corners[i + 1]);
        }
        if (closed) {
            content.closePath();
        }
    }

    /// Upright bars from `base` upwards, one path for all: pairs of x and height.
    void bars(float[] bars, int used, float base, float width, Ink ink) throws IOException {
        if (used == 0) {
            return;
        }
        shape(
                () -> {
                    fill(ink);
                    for (int i = 0; i < used; i += 2) {
                        content.addRect(bars[i], HEIGHT - base, width, bars[i + 1]);
                    }
                    content.fill();
                });
    }

    private void fill(Ink ink) throws IOException {
        content.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
    }

    private void stroke(Ink ink, float width) throws IOException {
        content.setStrokingColor(ink.red(), ink.green(), ink.blue());
        content.setLineWidth(width);
    }
}
