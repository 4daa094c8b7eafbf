package org.querygram.app.report.pdf;

import java.util.List;

/// One line of text that fits its column.
///
/// @param width in points
record Line(List<Span> spans, float width) {

    Line {
        spans = List.copyOf(spans);
    }

    /// The largest line distance of its pieces.
    float leading() {
        return spans.stream()
                .map(span -> span.style().leading())
                .max(Float::compare)
                .orElse(Style.BODY.leading());
    }

    /// The largest size of its pieces.
    float size() {
        return spans.stream()
                .map(span -> span.style().size())
                .max(Float::compare)
                .orElse(Style.BODY.size());
    }
}
