package org.querygram.format;

/// What a shell that prints SQL after running it writes behind each statement.
enum DjangoShellEnd {
    /// A line of its own, `Execution time: 0.000812s [Database: default]` (django-extensions,
    /// `--print-sql`, debug_cursor.py).
    EXECUTION_TIME {
        @Override
        int find(byte[] b, int from, int to) {
            int at = LoggerBytes.skipColours(b, from, to);
            return LoggerBytes.startsWith(b, at, to, TIME) && nanos(b, at, to) >= 0 ? at : -1;
        }

        @Override
        long nanos(byte[] b, int at, int to) {
            int number = at + TIME.length;
            int unit = numberEnd(b, number, to);
            return unit < to && b[unit] == 's' ? JsonNumber.scaled(b, number, unit, 9) : -1;
        }
    },
    /// ` [0.53ms]` behind the last line of the statement (django-debug-toolbar, debugsqlshell.py).
    MILLISECONDS {
        @Override
        int find(byte[] b, int from, int to) {
            int end = LoggerBytes.trimEnd(b, from, to);
            if (end - from < 8 || !LoggerBytes.startsWith(b, end - MS.length, end, MS)) {
                return -1;
            }
            int open = end - MS.length - 1;
            while (open > from && (LoggerBytes.isDigit(b[open]) || b[open] == '.')) {
                open--;
            }
            boolean apart = open == from || b[open - 1] == ' ';
            return b[open] == '[' && apart && nanos(b, open, to) >= 0 ? open : -1;
        }

        @Override
        long nanos(byte[] b, int at, int to) {
            return JsonNumber.scaled(b, at + 1, numberEnd(b, at + 1, to), 6);
        }
    };

    private static final byte[] TIME = LoggerBytes.ascii("Execution time: ");
    private static final byte[] MS = LoggerBytes.ascii("ms]");
    private static final byte[] DATABASE = LoggerBytes.ascii("[Database: ");

    /// Where the end stands on the line, or -1.
    abstract int find(byte[] b, int from, int to);

    /// The duration that the end found at `at` tells, or -1.
    abstract long nanos(byte[] b, int at, int to);

    /// Where the name of the database begins that the end tells, or -1; it ends at a bracket.
    static int database(byte[] b, int at, int to) {
        int found = LoggerBytes.indexOf(b, at, to, DATABASE);
        return found < 0 ? -1 : found + DATABASE.length;
    }

    private static int numberEnd(byte[] b, int from, int to) {
        int at = from;
        while (at < to && (LoggerBytes.isDigit(b[at]) || b[at] == '.')) {
            at++;
        }
        return at;
    }
}
