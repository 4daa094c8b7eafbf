package org.querygram.format;

import org.querygram.entry.Entry;

import java.util.List;

/// Finds the request that a line of an access log names: runserver's `[21/Nov/2024 10:00:00] "GET
/// /articles/ HTTP/1.1" 200 1234`, with any formatter's prefix, and those of gunicorn, uvicorn and
/// daphne, which have the same quoted part.
final class DjangoAccessLine {

    private static final List<byte[]> METHODS =
            List.of(
                    LoggerBytes.ascii("GET "),
                    LoggerBytes.ascii("POST "),
                    LoggerBytes.ascii("PUT "),
                    LoggerBytes.ascii("PATCH "),
                    LoggerBytes.ascii("DELETE "),
                    LoggerBytes.ascii("HEAD "),
                    LoggerBytes.ascii("OPTIONS "));

    private static final int LONGEST_PREFIX = 400;

    private final LoggerTime time;

    /// `GET /articles/`, without the query string: the pages of one list are one kind of request.
    int titleFrom;

    int titleTo;
    long timeMicros;

    DjangoAccessLine(LoggerTime time) {
        this.time = time;
    }

    boolean read(byte[] b, int from, int to) {
        int quote = from;
        int limit = Math.min(to, from + LONGEST_PREFIX);
        while (quote < limit && b[quote] != '"') {
            quote++;
        }
        if (quote >= limit || !isMethod(b, quote + 1, to) || !isStart(b, from, quote)) {
            return false;
        }
        int path = LoggerBytes.letters(b, quote + 1, to) + 1;
        int end = path;
        while (end < to && b[end] != '"') {
            end++;
        }
        if (!isStatus(b, end + 1, to)) {
            return false;
        }
        titleFrom = quote + 1;
        titleTo = pathEnd(b, path, end);
        timeMicros = time(b, from, quote);
        return true;
    }

    private static boolean isMethod(byte[] b, int at, int to) {
        for (byte[] method : METHODS) {
            if (LoggerBytes.startsWith(b, at, to, method)) {
                return true;
            }
        }
        return false;
    }

    /// What stands before the quote ends a field of an access log: nothing, a blank, a bracket or
    /// a colon.
    private static boolean isStart(byte[] b, int from, int quote) {
        return quote == from
                || b[quote - 1] == ' '
                || b[quote - 1] == ']'
                || b[quote - 1] == ':'
                || b[quote - 1] == '\t';
    }

    private static boolean isStatus(byte[] b, int at, int to) {
        int digits = LoggerBytes.skipBlanks(b, at, to);
        int end = LoggerBytes.digits(b, digits, to);
        return digits > at && end == digits + 3;
    }

    /// End of the path at `path`, its query string left out.
    static int pathEnd(byte[] b, int path, int end) {
        int at = path;
        while (at < end && b[at] != ' ' && b[at] != '?') {
            at++;
        }
        return at;
    }

    private long time(byte[] b, int from, int quote) {
        for (int at = from; at < quote; at++) {
            if (b[at] == '[' && time.match(b, at + 1, quote) > 0) {
                return time.micros();
            }
        }
        return Entry.NO_TIME;
    }
}
