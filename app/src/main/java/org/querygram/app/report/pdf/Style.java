package org.querygram.app.report.pdf;

/// How a piece of text looks; sizes in points.
record Style(Cut cut, float size, Ink ink) {

    static final Style BODY = new Style(Cut.SANS, 9.4f, Ink.TEXT);
    static final Style SMALL = new Style(Cut.SANS, 8.5f, Ink.MUTED);
    static final Style CODE = new Style(Cut.MONO, 8.5f, Ink.TEXT);
    static final Style CELL_CODE = new Style(Cut.MONO, 8f, Ink.TEXT);

    /// From base line to base line.
    float leading() {
        return size * (cut == Cut.MONO || cut == Cut.MONO_BOLD ? 1.5f : 1.43f);
    }

    Style bold() {
        return new Style(cut.bold(), size, ink);
    }

    Style in(Ink other) {
        return new Style(cut, size, other);
    }

    Style sized(float points) {
        return new Style(cut, points, ink);
    }

    Style muted() {
        return in(Ink.MUTED);
    }
}
