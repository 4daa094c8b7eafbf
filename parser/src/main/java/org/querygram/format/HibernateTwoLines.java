package org.querygram.format;

import org.querygram.entry.Entry;

/// Records of java.util.logging's SimpleFormatter as it is set up by default, two lines each: time
/// and source, then level and message.
///
/// ```
/// Nov 07, 2023 8:53:01 PM org.hibernate.engine.jdbc.spi.SqlStatementLogger logStatement
/// FINE: select 1
/// ```
final class HibernateTwoLines {

    private static final byte[] STATEMENTS = LoggerBytes.ascii("SqlStatementLogger");

    private HibernateTwoLines() {}

    /// Position of the name of the class that logs statements, at the end of a first line but for a
    /// method's name; or -1.
    static int source(byte[] b, int from, int to) {
        int name = nameStart(b, from, to);
        return name > from && isSql(b, name, to) ? name : -1;
    }

    /// Where the message begins on a second line, or -1 when the entry is no first line or the
    /// level is missing.
    static int message(byte[] b, Entry first, int from, int to) {
        int level = LoggerLevel.matchUpper(b, from, to);
        boolean alone = first.lines == 1 && level > 0 && level + 1 < to && b[level] == ':';
        return alone && nameStart(b, first.from, first.to) > first.from
                ? LoggerBytes.skipBlanks(b, level + 1, to)
                : -1;
    }

    /// Whether the first line names the logger of statements.
    static boolean isSql(byte[] b, Entry first) {
        return source(b, first.from, first.to) >= 0;
    }

    private static boolean isSql(byte[] b, int name, int to) {
        int end = P6spyStart.nameEnd(b, name, to);
        return HibernateLoggerName.isSql(b, name, end)
                || (end - STATEMENTS.length >= name
                        && LoggerBytes.startsWith(b, end - STATEMENTS.length, end, STATEMENTS));
    }

    /// Start of the dotted name that stands before a method's name at the end of the line, or -1.
    private static int nameStart(byte[] b, int from, int to) {
        int end = LoggerBytes.trimEnd(b, from, to);
        int name = wordStart(b, from, end);
        if (name == end
                || LoggerBytes.letters(b, name, name + 1) == name
                || isDotted(b, name, end)) {
            return -1;
        }
        end = LoggerBytes.trimEnd(b, from, name);
        name = wordStart(b, from, end);
        return isDotted(b, name, end) && name > from && LoggerBytes.isBlank(b[name - 1])
                ? name
                : -1;
    }

    private static boolean isDotted(byte[] b, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (b[at] == '.') {
                return true;
            }
        }
        return false;
    }

    private static int wordStart(byte[] b, int from, int end) {
        int at = end;
        while (at > from && b[at - 1] > ' ') {
            at--;
        }
        return at;
    }
}
