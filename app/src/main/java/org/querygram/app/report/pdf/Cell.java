package org.querygram.app.report.pdf;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// What stands in one field of a table.
///
/// @param spans its text
/// @param drawing a small sign before the text, or null
/// @param link where a click on it leads, or null
/// @param pageOf stands for the number of the page of that target, or null
record Cell(
        List<Span> spans,
        @Nullable Drawing drawing,
        @Nullable Target link,
        @Nullable Target pageOf) {

    /// Draws a sign.
    @FunctionalInterface
    interface Drawing {
        /// Draws at a place.
        ///
        /// @param x and `y`: the upper left corner of the text's first line
        void draw(Sheet sheet, float x, float y) throws IOException;
    }

    Cell {
        spans = List.copyOf(spans);
    }

    static Cell of(Span... spans) {
        return new Cell(List.of(spans), null, null, null);
    }

    static Cell of(List<Span> spans) {
        return new Cell(spans, null, null, null);
    }

    static Cell sign(Drawing drawing) {
        return new Cell(List.of(), drawing, null, null);
    }

    /// The small square that stands for a table.
    static Cell swatch(int rank) {
        return sign((sheet, x, y) -> sheet.box(x, y + 3, 6.5f, 6.5f, 1.2f, Ink.table(rank), null));
    }

    static Cell page(Target target) {
        return new Cell(List.of(), null, target, target);
    }

    Cell linked(Target target) {
        return new Cell(spans, drawing, target, pageOf);
    }
}
