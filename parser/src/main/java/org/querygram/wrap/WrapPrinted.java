package org.querygram.wrap;

/// Joins the lines of a JSON object that was printed over several: log4j2's JsonLayout does so
/// unless it is `compact`, and so does whoever indents for people. Printers put the brackets of a
/// record at the start of a line and indent what is inside.
final class WrapPrinted {

    private WrapPrinted() {}

    /// @return where the line's text begins, or -1 when it is no line of a printed object
    static int read(byte[] b, int from, int to, WrappedLine line) {
        int end = to;
        while (end > from && b[end - 1] <= ' ' && b[end - 1] >= 0) {
            end--;
        }
        if (from >= end) {
            return from;
        }
        boolean comma = b[end - 1] == ',';
        int length = end - from - (comma ? 1 : 0);
        switch (b[from]) {
            case '{' -> {
                line.opens = length == 1 && !comma;
                line.partial = true;
                return line.opens ? from : -1;
            }
            case '}' -> {
                line.contentTo = from + 1;
                return length == 1 ? from : -1;
            }
            case '[', ']' -> {
                line.contentTo = from;
                return length == 1 ? from : -1;
            }
            case ' ', '\t' -> {
                line.partial = true;
                return isInside(b, from, end) ? from : -1;
            }
            default -> {
                return -1;
            }
        }
    }

    private static boolean isInside(byte[] b, int from, int end) {
        int at = from;
        while (at < end && (b[at] == ' ' || b[at] == '\t')) {
            at++;
        }
        byte c = b[at];
        return switch (c) {
            case '"', '{', '}', '[', ']', '-', 't', 'f', 'n' -> true;
            default -> c >= '0' && c <= '9';
        };
    }
}
