package org.querygram.wrap;

/// Reads the numbers that PostgreSQL puts before each piece of a message in syslog: `[7-2] ` is the
/// second piece of the seventh message, `[2] ` the same without syslog_sequence_numbers. Heroku
/// puts the database's colour before them: `[GREEN] [7-2] `.
final class WrapNumbers {

    private WrapNumbers() {}

    static void read(byte[] b, int to, WrappedLine line) {
        int at = line.contentFrom;
        int label = label(b, at, to);
        if (label >= 0) {
            int end = number(b, label, to, line);
            if (end >= 0) {
                line.labelFrom = at + 1;
                line.labelTo = label - 2;
                line.contentFrom = end;
            }
            return;
        }
        int end = number(b, at, to, line);
        line.contentFrom = end >= 0 ? end : at;
    }

    /// @return the position behind `[7-2] `, or -1
    private static int number(byte[] b, int from, int to, WrappedLine line) {
        if (from >= to || b[from] != '[') {
            return -1;
        }
        int at = from + 1;
        long number = 0;
        int digits = 0;
        while (at < to && (b[at] >= '0' && b[at] <= '9' || b[at] == '-' && digits > 0)) {
            number = b[at] == '-' ? 0 : number * 10 + b[at] - '0';
            digits = b[at] == '-' ? 0 : digits + 1;
            at++;
        }
        if (digits == 0 || digits > 9 || at >= to || b[at] != ']') {
            return -1;
        }
        line.chunk = (int) number;
        return at + 1 < to && b[at + 1] == ' ' ? at + 2 : at + 1;
    }

    /// @return the position behind `[GREEN] `, or -1
    private static int label(byte[] b, int from, int to) {
        int at = from + 1;
        while (at < to && (b[at] >= 'A' && b[at] <= 'Z' || b[at] == '_')) {
            at++;
        }
        boolean ends = at > from + 1 && at + 1 < to && b[at] == ']' && b[at + 1] == ' ';
        return ends && b[from] == '[' ? at + 2 : -1;
    }
}
