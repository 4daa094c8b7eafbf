package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.format.P6spyFields.Category;

import java.nio.charset.StandardCharsets;

/// Reads what stands before the SQL of a p6spy message, in any order and between any separators:
/// SingleLineFormat and MultiLineFormat of all versions, and what people make with
/// `customLogMessageFormat`.
///
/// - the time: any that {@link LoggerTime} knows
/// - the category: its word
/// - the duration: a number with `ms`, or behind a word that speaks of time, else the first number
///   that stands between separators alone
/// - the connection: a number behind a word that begins with `conn`, behind the category and a
///   dash, or the second number that stands alone (p6spy 1.3: `time|46|0|statement|`)
final class P6spyHeader {

    /// A url with many parameters included.
    private static final int LONGEST = 1_000;

    private static final byte[] URL = LoggerBytes.ascii("url ");
    private static final byte[] JDBC = LoggerBytes.ascii("jdbc:");
    private static final byte[] CONNECTION = LoggerBytes.ascii("conn");
    private static final byte[] MILLIS = LoggerBytes.ascii("ms");
    private static final byte[] MILLIS_CHINESE = "\u6BEB\u79D2".getBytes(StandardCharsets.UTF_8);

    private final LoggerTime time;
    private final P6spyFields fields = new P6spyFields();

    private byte[] b = new byte[0];
    private int start;
    private boolean json;
    private int to;
    private int wordFrom;
    private int wordTo;

    P6spyHeader(LoggerTime time) {
        this.time = time;
    }

    /// Reads the fields of a message like JSON behind its SQL.
    void readBehind(byte[] buffer, int from, int end) {
        begin(buffer, from, end);
        json = true;
        read();
    }

    /// What the last header read says.
    P6spyFields fields() {
        return fields;
    }

    /// Reads the message at `from`, on its first line.
    void read(byte[] buffer, int from, int end) {
        begin(buffer, from, end);
        json = P6spyJson.isMessage(b, from, end);
        read();
    }

    private void begin(byte[] buffer, int from, int end) {
        b = buffer;
        start = from;
        to = end;
        wordFrom = wordTo = from;
        fields.clear();
    }

    private void read() {
        int limit = Math.min(to, start + LONGEST);
        int at = start;
        while (at < limit && fields.text < 0) {
            at = next(at);
        }
        if (at >= to && fields.text < 0) {
            fields.text = to;
        }
    }

    private int next(int at) {
        byte c = b[at];
        if (isInsideWord(at)) {
            return at + 1;
        }
        if (P6spySql.begins(b, start, at, to)) {
            fields.text = at;
            return at;
        }
        if (LoggerBytes.isDigit(c) || LoggerBytes.isLetter(c)) {
            int end = fields.timeMicros == Entry.NO_TIME ? time(at) : -1;
            return end > 0 ? end : LoggerBytes.isDigit(c) ? number(at, at) : word(at);
        }
        boolean negative = c == '-' && at + 1 < to && LoggerBytes.isDigit(b[at + 1]);
        return negative && isSeparator(at - 1) ? number(at, at + 1) : at + 1;
    }

    private boolean isInsideWord(int at) {
        if (at == start) {
            return false;
        }
        byte before = b[at - 1];
        return LoggerBytes.isLetter(before)
                ? LoggerBytes.isLetter(b[at]) || b[at] == '_'
                : LoggerBytes.isDigit(before) || before == '_' || before == '.';
    }

    private int time(int at) {
        int end = time.match(b, at, to);
        if (end > 0 && (end == to || !LoggerBytes.isLetter(b[end]))) {
            fields.timeMicros = time.micros();
            return end;
        }
        return -1;
    }

    private int number(int from, int digits) {
        int end = LoggerBytes.digits(b, digits, to);
        int unit = LoggerBytes.skipBlanks(b, end, Math.min(to, end + 1));
        boolean decimals = end < to && b[end] == '.';
        if (isUnit(unit)) {
            fields.takeElapsed(b, from, end);
            fields.elapsedInMillis = true;
        } else if (!decimals && behindConnection(from)) {
            fields.connectionFrom = digits;
            fields.connectionTo = end;
        } else if (!decimals && isField(from, end)) {
            alone(from, end);
        }
        return end;
    }

    private boolean isUnit(int at) {
        if (LoggerBytes.startsWith(b, at, to, MILLIS_CHINESE)) {
            return true;
        }
        int end = at + MILLIS.length;
        return LoggerBytes.startsWith(b, at, to, MILLIS)
                && (end >= to || !LoggerBytes.isLetter(b[end]));
    }

    /// `connection 3`, `connection3`, `connectionId: 3`, `statement-3`.
    private boolean behindConnection(int at) {
        if (wordTo <= wordFrom || at - wordTo > 3) {
            return false;
        }
        boolean named = LoggerBytes.startsWith(b, wordFrom, wordTo, CONNECTION);
        boolean category = at == wordTo + 1 && b[wordTo] == '-' && fields.category != Category.NONE;
        return named || category;
    }

    private void alone(int from, int end) {
        boolean timed = wordTo > wordFrom && P6spySql.saysTime(b, wordFrom, wordTo);
        if (!fields.elapsedSeen || timed) {
            fields.takeElapsed(b, from, end);
        } else if (fields.connectionFrom < 0 && fields.category == Category.NONE) {
            fields.connectionFrom = from;
            fields.connectionTo = end;
        }
    }

    /// Whether only blanks stand between the range and the separators around it.
    private boolean isField(int from, int end) {
        int before = from - 1;
        while (before >= start && LoggerBytes.isBlank(b[before])) {
            before--;
        }
        int behind = LoggerBytes.skipBlanks(b, end, to);
        return isSeparator(before)
                && (behind >= to || isSeparator(behind) || (behind == end && b[end] == '-'));
    }

    private boolean isSeparator(int at) {
        return at < start
                || switch (b[at]) {
                    case '|', ',', ';', '[', ']', '(', ')', '=', ':', '{', '}', '\t' -> true;
                    case '"' -> json;
                    default -> b[at] < 0;
                };
    }

    private int word(int at) {
        if (LoggerBytes.startsWith(b, at, to, URL) || LoggerBytes.startsWith(b, at, to, JDBC)) {
            return url(at);
        }
        int end = LoggerBytes.letters(b, at, to);
        boolean category =
                fields.category == Category.NONE
                        && !isLabel(end)
                        && (isField(at, end) || isBeforeSql(at, end))
                        && fields.takeCategory(b, at, end);
        if (category || !LoggerBytes.startsWith(b, wordFrom, wordTo, CONNECTION) || end - at > 2) {
            wordFrom = at;
            wordTo = end;
        }
        return end;
    }

    /// Sentences hold these words too, `JDBC batch (1 / 20)`, `due to statement timeout`.
    private boolean isBeforeSql(int from, int end) {
        int sql = LoggerBytes.skipBlanks(b, end, to);
        return !P6spyFields.isCommonWord(b, from, end)
                && sql < to
                && P6spySql.begins(b, start, sql, to);
    }

    /// PostgreSQL writes `statement: ` before each one.
    private boolean isLabel(int end) {
        return end < to && (b[end] == '_' || b[end] == ':' || b[end] == '=');
    }

    /// The address of the database may hold anything but the separator.
    private int url(int at) {
        int end = at;
        while (end < to && b[end] != '|' && b[end] != '\t') {
            end++;
        }
        return end;
    }
}
