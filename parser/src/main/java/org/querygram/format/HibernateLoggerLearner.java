package org.querygram.format;

/// Learns a program's layout from the records of `org.hibernate.SQL` in a sample.
final class HibernateLoggerLearner {

    /// The longest way from the logger's name to the message: a thread's name, a source line,
    /// separators.
    private static final int LONGEST_WAY = 200;

    private static final byte[] SLOW = LoggerBytes.ascii("SQL_SLOW");

    private HibernateLoggerLearner() {}

    static LoggerLearnt learn(Sample sample, FormatHints hints) {
        return LoggerLearnt.of(sample, hints, true, HibernateLoggerLearner::line);
    }

    /// Learns the layout from the lines of slow statements alone: a program in production logs no
    /// others (`hibernate.session.events.log.LOG_QUERIES_SLOWER_THAN_MS`,
    /// `hibernate.log_slow_query`).
    static LoggerLearnt learnSlow(Sample sample, FormatHints hints) {
        return LoggerLearnt.of(sample, hints, true, HibernateLoggerLearner::slowLine);
    }

    private static void slowLine(
            byte[] b, int from, int to, LoggerTokenizer tokenizer, LoggerLayoutLearner learner) {
        int message = HibernateMessage.slow(b, from, to);
        int name = message < 0 ? -1 : LoggerBytes.indexOf(b, from, message, SLOW);
        if (message < 0) {
            return;
        }
        int start = name;
        while (start > from && (LoggerBytes.isLetter(b[start - 1]) || b[start - 1] == '.')) {
            start--;
        }
        learner.add(
                b,
                name < 0
                        ? tokenizer.tokens(b, from, message)
                        : tokenizer.tokens(
                                b,
                                from,
                                start,
                                name + SLOW.length,
                                message,
                                (bytes, at, end) -> at >= message),
                true);
    }

    private static void line(
            byte[] b, int from, int to, LoggerTokenizer tokenizer, LoggerLayoutLearner learner) {
        int source = HibernateTwoLines.source(b, from, to);
        if (source >= 0) {
            learner.add(b, tokenizer.tokens(b, from, source), true);
            return;
        }
        int found = HibernateLoggerName.find(b, from, to);
        int name = found < 0 ? HibernateLoggerName.findShort(b, from, to) : found;
        if (name >= 0 && message(b, name, to) >= 0) {
            int end = nameEnd(b, name, to);
            learner.add(
                    b,
                    tokenizer.tokens(b, from, name, end, to, HibernateLoggerLearner::isMessage),
                    true);
        }
    }

    /// Position of the message of a record whose logger's name stands at `name`; -1 when no SQL
    /// and no end of the line (`format_sql`) follows near.
    static int message(byte[] b, int name, int to) {
        int at = nameEnd(b, name, to);
        int limit = Math.min(to, at + LONGEST_WAY);
        while (at < limit) {
            if (isMessage(b, at, to)) {
                return at;
            }
            int close = LoggerLayout.closing(b[at]) == 0 ? -1 : LoggerLayout.bracketEnd(b, at, to);
            at = close > 0 ? close : at + 1;
        }
        return at >= to ? to : -1;
    }

    private static boolean isMessage(byte[] b, int at, int to) {
        boolean boundary = !LoggerBytes.isLetter(b[at - 1]) && b[at - 1] != '.' && b[at - 1] != '_';
        return boundary
                && !isDoubleDash(b, at, to)
                && (LoggerBytes.isEmptyLine(b, at, to) || LoggerSql.starts(b, at, to));
    }

    /// What logback prints before the message since 1.3, `-%kvp- %msg`, looks like a comment of
    /// SQL. Hibernate's own comments are `/* */`.
    private static boolean isDoubleDash(byte[] b, int at, int to) {
        return at + 2 < to && b[at] == '-' && b[at + 1] == '-' && b[at + 2] == ' ';
    }

    private static int nameEnd(byte[] b, int name, int to) {
        int at = name;
        while (at < to && (LoggerBytes.isLetter(b[at]) || b[at] == '.')) {
            at++;
        }
        return at;
    }
}
