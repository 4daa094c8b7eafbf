package org.querygram.format;

/// Knows the logger `org.hibernate.SQL` in the spellings of layouts: whole, abbreviated
/// (`o.h.SQL`, `org.hib.SQL`), or its last part alone (`%c{1}`).
final class HibernateLoggerName {

    private static final byte[] SQL = LoggerBytes.ascii("SQL");

    /// Where layouts name the caller instead (`%C.%M`, Tomcat's OneLineFormatter).
    private static final byte[] CLASS = LoggerBytes.ascii("SqlStatementLogger");

    private static final byte[] METHOD = LoggerBytes.ascii(".logStatement");
    private static final byte[] ORG = LoggerBytes.ascii("org");
    private static final byte[] HIBERNATE = LoggerBytes.ascii("hibernate");
    private static final int LONGEST_PREFIX = 300;

    private HibernateLoggerName() {}

    /// Whether `[from, to)` is a name of that logger, or of the method that calls it.
    static boolean isSql(byte[] b, int from, int end) {
        boolean method = endsWith(b, from, end, METHOD);
        int to = method ? end - METHOD.length : end;
        return endsWith(b, from, to, CLASS) || isLogger(b, from, to);
    }

    private static boolean endsWith(byte[] b, int from, int to, byte[] end) {
        return to - end.length >= from && LoggerBytes.startsWith(b, to - end.length, to, end);
    }

    private static boolean isLogger(byte[] b, int from, int to) {
        int sql = to - SQL.length;
        if (sql < from || !LoggerBytes.startsWith(b, sql, to, SQL)) {
            return false;
        }
        return sql == from || isQualified(b, from, sql);
    }

    private static boolean isQualified(byte[] b, int from, int sql) {
        int first = LoggerBytes.letters(b, from, sql);
        int second = first < sql ? LoggerBytes.letters(b, first + 1, sql) : first;
        return b[sql - 1] == '.'
                && second == sql - 1
                && abbreviates(b, from, first, ORG)
                && b[first] == '.'
                && abbreviates(b, first + 1, second, HIBERNATE);
    }

    private static boolean abbreviates(byte[] b, int from, int to, byte[] word) {
        if (to <= from || to - from > word.length) {
            return false;
        }
        for (int i = 0; i < to - from; i++) {
            if (b[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /// Position of the first dot-qualified name of that logger near the line's start, or -1.
    static int find(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_PREFIX) - SQL.length;
        for (int at = from + 4; at <= limit; at++) {
            if (b[at] == 'S' && b[at - 1] == '.') {
                int start = nameStart(b, from, at);
                if (isSql(b, start, nameEnd(b, at, to))) {
                    return start;
                }
            }
        }
        return -1;
    }

    /// Position of `SQL` standing alone behind `DEBUG`, as `%c{1}` prints it; or -1.
    static int findShort(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_PREFIX) - SQL.length;
        for (int at = from + 1; at <= limit; at++) {
            boolean begins = !isNamePart(b[at - 1]) || LoggerBytes.endsColour(b, from, at - 1);
            boolean alone = b[at] == 'S' && begins && endsName(b, at + SQL.length, to);
            if (alone
                    && LoggerBytes.startsWith(b, at, to, SQL)
                    && !isInSentence(b, at + SQL.length, to)) {
                return debugBefore(b, from, at) ? at : -1;
            }
        }
        return -1;
    }

    /// `Executing prepared SQL statement [select ...]` of Spring's JdbcTemplate.
    private static boolean isInSentence(byte[] b, int end, int to) {
        int next = LoggerBytes.skipBlanks(b, end, to);
        return next > end
                && next < to
                && LoggerBytes.isLetter(b[next])
                && !LoggerSql.starts(b, next, to);
    }

    private static boolean debugBefore(byte[] b, int from, int to) {
        for (int at = from; at < to; at++) {
            int end = at == from || !isNamePart(b[at - 1]) ? LoggerLevel.match(b, at, to) : -1;
            if (end > 0) {
                return b[at] == 'D' || b[at] == 'd' || b[at] == 'F';
            }
        }
        return false;
    }

    private static int nameStart(byte[] b, int from, int at) {
        int start = at;
        while (start > from
                && (isNamePart(b[start - 1]) || b[start - 1] == '.')
                && !LoggerBytes.endsColour(b, from, start - 1)) {
            start--;
        }
        return start;
    }

    private static int nameEnd(byte[] b, int from, int to) {
        int at = from;
        while (at < to && !endsName(b, at, to)) {
            at++;
        }
        return at;
    }

    private static boolean endsName(byte[] b, int at, int to) {
        return at >= to || !(isNamePart(b[at]) || b[at] == '.');
    }

    private static boolean isNamePart(byte c) {
        return LoggerBytes.isLetter(c) || LoggerBytes.isDigit(c) || c == '_' || c == '$';
    }
}
