package org.querygram.app.report.pdf;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines: at blanks where it can, after a comma or bracket else, anywhere in a
/// word that is wider than the column.
final class LineBreaker {

    /// Blanks by which code goes on further in.
    private static final int HANG = 4;

    private final Fonts fonts;
    private final int[] points;
    private final Style[] styles;
    private final boolean hanging;
    private int length;

    private LineBreaker(Fonts fonts, List<Span> spans, boolean hanging) {
        this.fonts = fonts;
        this.hanging = hanging;
        int total =
                spans.stream().mapToInt(s -> s.text().codePointCount(0, s.text().length())).sum();
        points = new int[total];
        styles = new Style[total];
        for (Span span : spans) {
            span.text().codePoints().forEach(point -> add(point, span.style()));
        }
    }

    private void add(int point, Style style) {
        points[length] = point;
        styles[length] = style;
        length++;
    }

    /// Lines no wider than `width` points; an empty text gives one empty line.
    static List<Line> lines(Fonts fonts, List<Span> spans, float width) {
        return new LineBreaker(fonts, spans, false).lines(width);
    }

    /// Lines of code: what continues a line stands further in than its start.
    static List<Line> code(Fonts fonts, List<Span> spans, float width) {
        return new LineBreaker(fonts, spans, true).lines(width);
    }

    private List<Line> lines(float width) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int hang = 0;
        do {
            boolean continues = start > 0 && points[start - 1] != '\n';
            hang = continues ? hang : hang(start, width);
            int end = end(start, width - (continues ? blanks(start, hang).width() : 0));
            lines.add(
                    continues ? indented(line(start, end), blanks(start, hang)) : line(start, end));
            start = next(end);
        } while (start < length);
        return lines;
    }

    /// Blanks before what continues the line that starts here; none in a narrow column.
    private int hang(int start, float width) {
        int blanks = 0;
        while (start + blanks < length && points[start + blanks] == ' ') {
            blanks++;
        }
        int hang = blanks + HANG;
        return hanging && start < length && blanks(start, hang).width() < width / 2 ? hang : 0;
    }

    private Line blanks(int start, int count) {
        if (count == 0) {
            return new Line(List.of(), 0);
        }
        Span span = new Span(" ".repeat(count), styles[start]);
        return new Line(List.of(span), fonts.width(span.text(), span.style()));
    }

    private static Line indented(Line line, Line blanks) {
        List<Span> spans = new ArrayList<>(blanks.spans());
        spans.addAll(line.spans());
        return new Line(spans, blanks.width() + line.width());
    }

    /// Where the line that starts at `start` ends.
    private int end(int start, float width) {
        float used = 0;
        int opportunity = -1;
        // The blanks of an indentation are no place to break: they would make an empty line.
        boolean indenting = true;
        for (int at = start; at < length; at++) {
            if (points[at] == '\n') {
                return at;
            }
            used += advance(at);
            if (used > width + 0.01f && points[at] != ' ') {
                return opportunity > start ? opportunity : Math.max(at, start + 1);
            }
            indenting &= points[at] == ' ';
            if (!indenting && breaksAfter(points[at])) {
                opportunity = at + 1;
            }
        }
        return length;
    }

    private static boolean breaksAfter(int point) {
        return point == ' ' || point == ',' || point == '(' || point == '/' || point == ';';
    }

    /// The start of the next line: a line end is passed, and so are blanks at which a line was
    /// broken.
    private int next(int end) {
        int at = end;
        while (at < length && points[at] == ' ') {
            at++;
        }
        return at < length && points[at] == '\n' ? at + 1 : Math.max(at, end);
    }

    private float advance(int at) {
        return fonts.advance(points[at], styles[at].cut()) * styles[at].size();
    }

    private Line line(int start, int end) {
        int stop = end;
        while (stop > start && points[stop - 1] == ' ') {
            stop--;
        }
        List<Span> spans = new ArrayList<>();
        float width = 0;
        int from = start;
        for (int at = start; at < stop; at++) {
            width += advance(at);
            if (at + 1 == stop || !styles[at + 1].equals(styles[at])) {
                spans.add(new Span(new String(points, from, at + 1 - from), styles[at]));
                from = at + 1;
            }
        }
        return new Line(spans, width);
    }
}
