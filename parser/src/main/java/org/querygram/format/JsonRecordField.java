package org.querygram.format;

import org.querygram.format.JsonLeaves.Kind;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// What the values of one key look like in a sample's JSON records.
final class JsonRecordField {

    private static final Set<String> TITLES =
            Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    /// Seconds, milliseconds, microseconds, nanoseconds: powers of ten up to nanoseconds.
    static final int[] SCALES = {9, 6, 3, 0};

    /// Half of the last digit that `%.3f` prints, and a little for rounding.
    private static final long TOLERANCE = 510_000;

    final String path;

    /// The path in small letters and digits alone: `process.thread.id` is `processthreadid`.
    final String plain;

    /// The last name, likewise.
    final String name;

    int values;
    int strings;
    int numbers;
    int lists;
    int messages;
    int statements;
    int sameAsMessage;
    int accessLines;
    int titles;
    int methods;
    int statuses;
    int times;
    int timesOfDay;
    int epochs;
    int django;
    int hibernate;
    int levels;
    int compared;
    final int[] fits = new int[SCALES.length];
    final int[] telling = new int[SCALES.length];

    JsonRecordField(String path) {
        this.path = path;
        this.plain = plain(path);
        this.name = plain(path.substring(path.lastIndexOf('.') + 1));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> LoggerBytes.isLetter(c) || LoggerBytes.isDigit(c))
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /// @param value the leaf's text, decoded
    void add(Kind kind, byte[] value, LoggerTime time) {
        if (kind == Kind.LIST) {
            values++;
            lists++;
        } else if (kind == Kind.STRING) {
            values++;
            strings++;
            string(value, time);
        } else if (JsonNumber.scaled(value, 0, value.length, 0) >= 0) {
            values++;
            numbers++;
            number(value);
        }
    }

    private void string(byte[] value, LoggerTime time) {
        int to = value.length;
        if (DjangoAnchor.end(value, 0, to) > 0) {
            messages++;
        } else if (LoggerSql.starts(value, LoggerBytes.skipSpaces(value, 0, to), to)) {
            statements++;
        }
        if (new DjangoAccessLine(time).read(value, 0, to)) {
            accessLines++;
        }
        int letters = LoggerBytes.letters(value, 0, Math.min(to, 8));
        if (TITLES.contains(new String(value, 0, letters, StandardCharsets.US_ASCII))) {
            methods += letters == to ? 1 : 0;
            titles +=
                    letters + 1 < to && value[letters] == ' ' && value[letters + 1] == '/' ? 1 : 0;
        }
        if (time.match(value, 0, to) == to) {
            times += time.hasDate() ? 1 : 0;
            timesOfDay += time.hasDate() ? 0 : 1;
        }
        levels += to > 0 && LoggerLevel.match(value, 0, to) == to ? 1 : 0;
        hibernate += to > 3 && HibernateLoggerName.isSql(value, 0, to) ? 1 : 0;
        if (LoggerBytes.startsWith(value, 0, to, LoggerBytes.ascii("django.db"))) {
            django++;
        }
    }

    private void number(byte[] value) {
        long whole = JsonNumber.scaled(value, 0, value.length, 0);
        statuses += whole >= 100 && whole < 600 && value.length == 3 ? 1 : 0;
        epochs += JsonRecordTime.micros(value, 0, value.length) > 0 ? 1 : 0;
    }

    /// Compares a number with the duration that the message of the same record tells.
    void compare(byte[] value, long nanos) {
        compared++;
        for (int i = 0; i < SCALES.length; i++) {
            long own = JsonNumber.scaled(value, 0, value.length, SCALES[i]);
            if (own >= 0 && Math.abs(own - nanos) <= TOLERANCE) {
                fits[i]++;
                telling[i] += nanos > 0 ? 1 : 0;
            }
        }
    }
}
