package org.querygram.format;

import org.querygram.entry.Entry;

/// What the header of one p6spy message says. Reused from line to line.
final class P6spyFields {

    /// What the message tells, by its category.
    enum Category {
        NONE,
        STATEMENT,
        BATCH,
        RESULTSET,
        /// Commits, the driver's set-up, repeats of a running statement: no statement.
        OTHER
    }

    /// `result` and `resultset` come once for each row of a result, `outage` repeats a statement
    /// that is still running (com.p6spy.engine.logging.Category).
    private static final byte[][] WORDS = {
        LoggerBytes.ascii("statement"),
        LoggerBytes.ascii("batch"),
        LoggerBytes.ascii("resultset"),
        LoggerBytes.ascii("commit"),
        LoggerBytes.ascii("rollback"),
        LoggerBytes.ascii("result"),
        LoggerBytes.ascii("outage"),
        LoggerBytes.ascii("info"),
        LoggerBytes.ascii("debug"),
        LoggerBytes.ascii("error"),
        LoggerBytes.ascii("warn")
    };

    Category category = Category.NONE;
    /// Whether the category is `commit` or `rollback`.
    boolean endsTransaction;

    long timeMicros = Entry.NO_TIME;

    /// Milliseconds; -1 where the message has none.
    long elapsed = -1;

    boolean elapsedSeen;

    /// Whether the unit stands behind the number.
    boolean elapsedInMillis;

    int connectionFrom = -1;
    int connectionTo = -1;

    /// Where the SQL begins; the end of the line when it begins on the next one.
    int text = -1;

    void clear() {
        category = Category.NONE;
        endsTransaction = false;
        timeMicros = Entry.NO_TIME;
        elapsed = -1;
        elapsedSeen = false;
        elapsedInMillis = false;
        connectionFrom = connectionTo = text = -1;
    }

    /// Whether the word is found in labels and messages too, `connect info`, `JDBC batch (1 / 20)`.
    static boolean isCommonWord(byte[] b, int from, int to) {
        return !LoggerBytes.startsWith(b, from, to, WORDS[0]);
    }

    /// Takes the word for the category if it is one.
    boolean takeCategory(byte[] b, int from, int to) {
        for (int i = 0; i < WORDS.length; i++) {
            if (WORDS[i].length == to - from && LoggerBytes.startsWith(b, from, to, WORDS[i])) {
                category =
                        switch (i) {
                            case 0 -> Category.STATEMENT;
                            case 1 -> Category.BATCH;
                            case 2 -> Category.RESULTSET;
                            default -> Category.OTHER;
                        };
                endsTransaction = i == 3 || i == 4;
                return true;
            }
        }
        return false;
    }

    /// Takes digits, and a sign before them, for the time that the operation took.
    void takeElapsed(byte[] b, int from, int to) {
        elapsedSeen = true;
        elapsed = b[from] == '-' ? -1 : LoggerBytes.number(b, from, to);
    }

    /// Nanoseconds, or -1. Beyond thirty years the number is no duration.
    long nanos() {
        return elapsed < 0 || elapsed > 1_000_000_000_000L ? Entry.UNKNOWN : elapsed * 1_000_000;
    }
}
