package org.querygram.format;

/// The mark that `hibernate.show_sql` puts before a statement on standard output: `Hibernate: `,
/// with `highlight_sql` `[Hibernate] ` in colour.
final class HibernateEcho {

    private static final byte[] PLAIN = LoggerBytes.ascii("Hibernate:");
    private static final byte[] COLOURED = LoggerBytes.ascii("[Hibernate]");
    private static final int LONGEST_PREFIX = 300;

    private HibernateEcho() {}

    /// Position after the mark at `from`, where SQL or the line's end must follow; else -1.
    static int end(byte[] b, int from, int to) {
        int at = LoggerBytes.skipColours(b, from, to);
        int end;
        if (LoggerBytes.startsWith(b, at, to, PLAIN)) {
            end = at + PLAIN.length;
        } else if (LoggerBytes.startsWith(b, at, to, COLOURED)) {
            end = LoggerBytes.skipColours(b, at + COLOURED.length, to);
        } else {
            return -1;
        }
        boolean apart = end == to || LoggerBytes.isBlank(b[end]);
        return apart && (LoggerBytes.isEmptyLine(b, end, to) || LoggerSql.starts(b, end, to))
                ? end
                : -1;
    }

    /// Position of the first mark on the line, or -1.
    static int find(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_PREFIX);
        for (int at = from; at < limit; at++) {
            boolean starts = b[at] == 'H' || b[at] == '[' || b[at] == 0x1b;
            if (starts && (at == from || isBoundary(b[at - 1])) && end(b, at, to) > 0) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isBoundary(byte c) {
        return LoggerBytes.isBlank(c) || c == ':' || c == ')' || c == ']' || c == '|';
    }
}
