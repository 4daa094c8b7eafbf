package org.querygram.app.report.pdf;

/// A column of a table.
///
/// @param width in points, with the gap to the next column
/// @param right true for numbers, which stand right as their heads do
record Column(String head, float width, boolean right) {

    static Column left(String head, float width) {
        return new Column(head, width, false);
    }

    static Column right(String head, float width) {
        return new Column(head, width, true);
    }
}
