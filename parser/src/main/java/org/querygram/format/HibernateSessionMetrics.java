package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;

/// What Hibernate says when a session ends (`hibernate.generate_statistics` or
/// `hibernate.session.events.log`): how often it executed statements and batches.
final class HibernateSessionMetrics {

    /// 5.x and 6.x; 7.x has it behind HHH000401.
    private static final byte[] START_5 = LoggerBytes.ascii("Session Metrics {");

    private static final byte[] START_7 = LoggerBytes.ascii("Logging session metrics:");

    /// `11299563 nanoseconds spent executing 16 JDBC statements;`, in 7.x `4334891 ns executing 1
    /// JDBC statements`.
    private static final byte[] EXECUTING = LoggerBytes.ascii(" executing ");

    private static final byte[] STATEMENTS = LoggerBytes.ascii(" JDBC statements");
    private static final byte[] BATCHES = LoggerBytes.ascii(" JDBC batches");

    private HibernateSessionMetrics() {}

    /// Makes the entry one if the message at `[from, to)` begins such a block.
    static boolean begins(byte[] b, int from, int to, Entry entry) {
        if (!LoggerBytes.startsWith(b, from, to, START_5)
                && !LoggerBytes.startsWith(b, from, to, START_7)) {
            return false;
        }
        entry.kind = EntryKind.SESSION_END;
        entry.textFrom = from;
        entry.textTo = to;
        return true;
    }

    /// Sets `ordinal` and `count`, now that the block is whole. One that was cut off says nothing.
    static void finish(byte[] b, Entry entry) {
        long statements = number(b, entry.textFrom, entry.to, STATEMENTS);
        long batches = number(b, entry.textFrom, entry.to, BATCHES);
        if (statements < 0 || batches < 0 || statements > Integer.MAX_VALUE) {
            entry.kind = EntryKind.OTHER;
            entry.textFrom = -1;
            entry.textTo = -1;
            return;
        }
        entry.ordinal = (int) statements;
        entry.count = batches;
    }

    private static long number(byte[] b, int from, int to, byte[] unit) {
        int at = LoggerBytes.indexOf(b, from, to, EXECUTING);
        while (at >= 0) {
            int number = at + EXECUTING.length;
            int end = LoggerBytes.digits(b, number, to);
            if (end > number && LoggerBytes.startsWith(b, end, to, unit)) {
                return LoggerBytes.number(b, number, end);
            }
            at = LoggerBytes.indexOf(b, number, to, EXECUTING);
        }
        return -1;
    }
}
