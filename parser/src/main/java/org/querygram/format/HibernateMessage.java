package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;

/// Knows what Hibernate's loggers say beside the statements: binds, rows, batches, paging in
/// memory, slow statements, errors. Everything else is OTHER.
final class HibernateMessage {

    /// 5.x and 6.x; 7.x; `firstResult/maxResults specified with collection fetch; applying in
    /// memory`.
    private static final byte[] PAGING_5 = LoggerBytes.ascii("HHH000104");

    private static final byte[] PAGING_6 = LoggerBytes.ascii("HHH90003004");
    private static final byte[] PAGING_3 =
            LoggerBytes.ascii("firstResult/maxResults specified with collection fetch");

    private static final byte[] BATCH_5 = LoggerBytes.ascii("Executing batch size: ");
    private static final byte[] BATCH_6 = LoggerBytes.ascii("Executing JDBC batch (");

    private static final byte[] ROW_4 = LoggerBytes.ascii("Result set row: ");
    private static final byte[] ROW_5 = LoggerBytes.ascii("Starting ResultSet row #");
    private static final byte[] ROW_6 = LoggerBytes.ascii("Extracted JDBC value [0] - ");

    private static final byte[] SLOW_5 = LoggerBytes.ascii("SlowQuery: ");
    private static final byte[] SLOW_6 = LoggerBytes.ascii("Slow query took ");
    private static final byte[] WRAPPING = LoggerBytes.ascii(" wrapping ");

    private static final byte[] HELPER = LoggerBytes.ascii("SqlExceptionHelper");
    private static final byte[] REPORTER = LoggerBytes.ascii("JDBCExceptionReporter");
    private static final byte[] ERROR_7 = LoggerBytes.ascii("jdbc.error");
    private static final byte[] CODE_5 = LoggerBytes.ascii("SQL Error: ");
    private static final byte[] CODE_7 = LoggerBytes.ascii("HHH000247");

    private static final byte[] STATE = LoggerBytes.ascii("SQLState: ");

    private HibernateMessage() {}

    /// Sets the entry's kind, text, ordinal, count and duration from the message at `[from, to)`.
    static void read(byte[] b, LoggerMatch match, int from, int to, Entry entry) {
        if (known(b, from, to, entry)) {
            return;
        }
        if (isError(b, match, from, to)) {
            error(b, from, to, entry);
        }
    }

    private static void error(byte[] b, int from, int to, Entry entry) {
        entry.kind = EntryKind.ERROR;
        entry.textFrom = from;
        entry.textTo = to;
        if (isCode(b, from, to)) {
            int state = LoggerBytes.indexOf(b, from, to, STATE);
            entry.sqlState = state < 0 ? 0 : Entry.packedState(b, state + STATE.length, to);
        }
    }

    /// `SQL Error: 0, SQLState: 23505` (5.x, 6.x), `HHH000247: ErrorCode: 0, SQLState: 23505`
    /// (7.x): the codes of an error, whose message comes next.
    private static boolean isCode(byte[] b, int from, int to) {
        return LoggerBytes.startsWith(b, from, to, CODE_5)
                || LoggerBytes.startsWith(b, from, to, CODE_7);
    }

    /// As `read`, for a line whose layout is not known: looks for the message in it.
    static void search(byte[] b, int from, int to, Entry entry) {
        int limit = Math.min(to, from + 300);
        for (int at = from; at < limit; at++) {
            boolean start = at == from || b[at - 1] == ' ' || b[at - 1] == ':';
            if (start && known(b, at, to, entry)) {
                return;
            }
        }
        error(b, from, to, limit, entry);
    }

    private static boolean known(byte[] b, int from, int to, Entry entry) {
        if (from >= to) {
            return false;
        }
        return switch (b[from]) {
            case 'b', 'B' -> bind(b, from, to, entry);
            case 'E' ->
                    batch(b, from, to, BATCH_5, entry)
                            || batch(b, from, to, BATCH_6, entry)
                            || row(b, from, to, entry);
            case 'R' -> row(b, from, to, entry);
            case 'L' -> HibernateSessionMetrics.begins(b, from, to, entry);
            case 'S' ->
                    HibernateSessionMetrics.begins(b, from, to, entry)
                            || row(b, from, to, entry)
                            || slow(b, from, to, SLOW_5, entry)
                            || slow(b, from, to, SLOW_6, entry);
            case 'H', 'f' -> paging(b, from, to, entry) || behindCode(b, from, to, entry);
            default -> false;
        };
    }

    /// `HHH000566: Slow query took ...`: messages have codes since 6.x.
    private static boolean behindCode(byte[] b, int from, int to, Entry entry) {
        int digits = LoggerBytes.letters(b, from, Math.min(to, from + 4));
        int end = LoggerBytes.digits(b, digits, to);
        return digits == from + 3
                && end > digits
                && end + 2 < to
                && b[end] == ':'
                && b[end + 2] != 'H'
                && known(b, end + 2, to, entry);
    }

    private static boolean bind(byte[] b, int from, int to, Entry entry) {
        if (HibernateBind.read(b, from, to, entry)) {
            entry.kind = EntryKind.BIND_VALUE;
            return true;
        }
        return false;
    }

    private static boolean batch(byte[] b, int from, int to, byte[] start, Entry entry) {
        if (!LoggerBytes.startsWith(b, from, to, start)) {
            return false;
        }
        int number = from + start.length;
        entry.kind = EntryKind.BATCH;
        entry.rowsLogged = true;
        entry.count = LoggerBytes.number(b, number, LoggerBytes.digits(b, number, to));
        return true;
    }

    /// Each of these lines comes once for each row: `o.h.loader.Loader` in 3.x and 4.x, the plan's
    /// loader in 5.x, the first column's value in 6.x and 7.x.
    private static boolean row(byte[] b, int from, int to, Entry entry) {
        boolean row =
                LoggerBytes.startsWith(b, from, to, ROW_4)
                        || LoggerBytes.startsWith(b, from, to, ROW_5)
                        || LoggerBytes.startsWith(b, from, to, ROW_6);
        if (row) {
            entry.kind = EntryKind.ROWS;
            entry.count = 1;
        }
        return row;
    }

    private static boolean paging(byte[] b, int from, int to, Entry entry) {
        boolean paging =
                LoggerBytes.startsWith(b, from, to, PAGING_5)
                        || LoggerBytes.startsWith(b, from, to, PAGING_6)
                        || LoggerBytes.startsWith(b, from, to, PAGING_3);
        if (paging) {
            entry.kind = EntryKind.MEMORY_PAGING;
        }
        return paging;
    }

    /// Where on a line of any layout the message about a slow statement begins, its code included;
    /// -1 if it is none.
    static int slow(byte[] b, int from, int to) {
        int limit = Math.min(to, from + 300);
        int five = LoggerBytes.indexOf(b, from, limit, SLOW_5);
        int at = five >= 0 ? five : LoggerBytes.indexOf(b, from, limit, SLOW_6);
        if (at < 0 || !slow(b, at, to, five >= 0 ? SLOW_5 : SLOW_6, new Entry())) {
            return -1;
        }
        int code = at - 11;
        return code >= from && known(b, code, to, new Entry()) ? code : at;
    }

    /// Whether the message is about a slow statement: layouts that name classes show its caller
    /// under the same name as that of statements.
    static boolean isSlow(byte[] b, int from, int to) {
        return LoggerBytes.startsWith(b, from, to, SLOW_5)
                || LoggerBytes.startsWith(b, from, to, SLOW_6);
    }

    /// `SlowQuery: 12 milliseconds. SQL: 'select ...'`, `Slow query took 12 milliseconds [select
    /// ...]`: the line repeats a statement that was logged before, and adds how long it took.
    private static boolean slow(byte[] b, int from, int to, byte[] start, Entry entry) {
        if (!LoggerBytes.startsWith(b, from, to, start)) {
            return false;
        }
        int number = from + start.length;
        int end = LoggerBytes.digits(b, number, to);
        long millis = LoggerBytes.number(b, number, end);
        int open = end;
        while (open < to && b[open] != '\'' && b[open] != '[') {
            open++;
        }
        if (millis < 0 || millis > 1_000_000_000_000L || open >= to) {
            return false;
        }
        int wrapping = LoggerBytes.indexOf(b, open, Math.min(to, open + 120), WRAPPING);
        entry.kind = EntryKind.DURATION;
        entry.durationNanos = millis * 1_000_000;
        entry.textFrom = wrapping < 0 ? open + 1 : wrapping + WRAPPING.length;
        entry.textTo = to;
        return true;
    }

    /// SqlExceptionHelper warns with the codes and then logs the server's message as ERROR (5.x,
    /// 6.x); its successor in 7.x warns with both. Warnings of the server come from elsewhere or
    /// at lower levels.
    private static boolean isError(byte[] b, LoggerMatch match, int from, int to) {
        if (ends(b, match.loggerFrom, match.loggerTo, ERROR_7)) {
            return true;
        }
        boolean helper =
                ends(b, match.loggerFrom, match.loggerTo, HELPER)
                        || ends(b, match.loggerFrom, match.loggerTo, REPORTER);
        boolean level =
                match.levelFrom < 0 || LoggerLevel.isError(b, match.levelFrom, match.levelTo);
        return helper && (level || isCode(b, from, to));
    }

    private static boolean ends(byte[] b, int from, int to, byte[] end) {
        return from >= 0
                && to - from >= end.length
                && LoggerBytes.startsWith(b, to - end.length, to, end);
    }

    private static void error(byte[] b, int from, int to, int limit, Entry entry) {
        int seven = LoggerBytes.indexOf(b, from, limit, ERROR_7);
        int helper = LoggerBytes.indexOf(b, from, limit, HELPER);
        int name = seven >= 0 ? seven + ERROR_7.length : helper + HELPER.length;
        if (seven < 0 && helper < 0) {
            return;
        }
        int message = name;
        while (message < to && (LoggerLayout.endsWord(b[message]) || b[message] == '-')) {
            int close =
                    LoggerLayout.closing(b[message]) == 0
                            ? -1
                            : LoggerLayout.bracketEnd(b, message, to);
            message = close > 0 ? close : message + 1;
        }
        boolean sure = seven >= 0 || isCode(b, message, to) || hasErrorLevel(b, from, helper);
        if (sure && message < to) {
            error(b, message, to, entry);
        }
    }

    private static boolean hasErrorLevel(byte[] b, int from, int to) {
        for (int at = from; at < to; at++) {
            int end = LoggerLevel.matchUpper(b, at, to);
            if (end > 0) {
                return LoggerLevel.isError(b, at, end);
            }
        }
        return false;
    }
}
