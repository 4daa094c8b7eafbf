package org.querygram.app.logtext;

/// One line as it is shown: what the log puts in front of a statement, the statement, the rest.
///
/// @param number from 1
/// @param row the statement that stands in it, -1 for none
/// @param colour number of its table's colour, 0 to 8
/// @param selected true when the selection has this statement
/// @param left false when the filter leaves the statement out
public record LogLine(
        long number,
        String before,
        String statement,
        String after,
        int row,
        int colour,
        boolean selected,
        boolean left) {

    static LogLine without(long number, String text) {
        return new LogLine(number, text, "", "", -1, 0, false, true);
    }

    /// The whole line.
    public String text() {
        return before + statement + after;
    }
}
