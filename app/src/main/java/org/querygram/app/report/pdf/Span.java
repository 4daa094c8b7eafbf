package org.querygram.app.report.pdf;

/// Some text in one style.
record Span(String text, Style style) {

    static Span body(String text) {
        return new Span(text, Style.BODY);
    }

    static Span bold(String text) {
        return new Span(text, Style.BODY.bold());
    }

    static Span muted(String text) {
        return new Span(text, Style.BODY.muted());
    }

    static Span small(String text) {
        return new Span(text, Style.SMALL);
    }
}
