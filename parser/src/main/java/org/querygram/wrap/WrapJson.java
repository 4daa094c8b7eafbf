package org.querygram.wrap;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Takes a JSON object apart that holds a line of another log as a string: docker's json-file
/// driver, Fluentd and Fluent Bit, `journalctl -o json`, and the records of any JSON logger, whose
/// message is the line.
final class WrapJson {

    /// Where the line stands, the surest key first.
    private static final List<byte[]> TEXT =
            names("log", "MESSAGE", "message", "msg", "textPayload", "line");

    private static final List<byte[]> TIME =
            names("time", "@timestamp", "timestamp", "ts", "date", "__REALTIME_TIMESTAMP");

    /// What tells the lines of one writer from another's: a container, a program, a logger.
    private static final List<byte[]> NAME =
            names(
                    "container_name",
                    "SYSLOG_IDENTIFIER",
                    "logger_name",
                    "loggerName",
                    "logger",
                    "log.logger");

    private static final List<byte[]> PROCESS =
            names(
                    "_PID",
                    "thread_name",
                    "threadName",
                    "thread",
                    "process.thread.name",
                    "_threadName");

    private static final List<byte[]> STREAM = names("stream");

    private static final int SECONDS_DIGITS = 10;
    private static final int MILLIS_DIGITS = 13;
    private static final int MICROS_DIGITS = 16;

    private WrapJson() {}

    private static List<byte[]> names(String... names) {
        return Stream.of(names).map(name -> name.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /// Reads the object that begins at `from`. It may be cut off behind its text.
    ///
    /// @return where the text begins between its quotes, or -1
    static int read(byte[] b, int from, int to, WrapTimes times, WrappedLine line) {
        int open = JsonObject.blank(b, from, to);
        if (open >= to || b[open] != '{') {
            return -1;
        }
        int best = TEXT.size();
        int text = -1;
        JsonObject object = new JsonObject(b, open, to);
        while (object.next()) {
            int rank = object.isString() ? rank(TEXT, b, object) : -1;
            if (rank >= 0 && rank < best) {
                best = rank;
                text = object.from + 1;
                line.contentTo = object.textEnd();
            } else if (rank < 0) {
                other(b, object, times, line);
            }
        }
        if (text >= 0) {
            lineEnd(b, text, line);
        }
        return text;
    }

    private static void other(byte[] b, JsonObject object, WrapTimes times, WrappedLine line) {
        boolean quoted = object.isString();
        int from = quoted ? object.from + 1 : object.from;
        int to = quoted ? object.textEnd() : object.end;
        if (from >= to) {
            return;
        }
        if (rank(TIME, b, object) >= 0) {
            time(b, from, to, times, line);
        } else if (quoted && rank(STREAM, b, object) >= 0) {
            line.streamFrom = from;
            line.streamTo = to;
        } else if (quoted && line.nameFrom < 0 && rank(NAME, b, object) >= 0) {
            line.nameFrom = from;
            line.nameTo = to;
        } else if (quoted && line.processFrom < 0 && rank(PROCESS, b, object) >= 0) {
            line.processFrom = from;
            line.processTo = to;
        }
    }

    /// ISO 8601, or seconds, milliseconds or microseconds since 1970.
    private static void time(byte[] b, int from, int to, WrapTimes times, WrappedLine line) {
        int digits = from;
        while (digits < to && digits - from < MICROS_DIGITS && isDigit(b[digits])) {
            digits++;
        }
        int count = digits - from;
        if (digits == to && (count == MILLIS_DIGITS || count == MICROS_DIGITS)) {
            long number = Long.parseLong(new String(b, from, count, StandardCharsets.US_ASCII));
            line.timeMicros = count == MICROS_DIGITS ? number : number * 1000;
        } else if (count == SECONDS_DIGITS && times.unix(b, from, to) > 0) {
            line.timeMicros = times.micros;
        } else if (times.iso(b, from, to) > 0) {
            line.timeMicros = times.micros;
        }
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /// Takes the line's own end, `\n`, off its text.
    private static void lineEnd(byte[] b, int text, WrappedLine line) {
        int end = line.contentTo;
        line.ended = isEscape(b, text, end, 'n');
        if (line.ended) {
            end -= isEscape(b, text, end - 2, 'r') ? 4 : 2;
        }
        line.contentTo = end;
    }

    private static boolean isEscape(byte[] b, int from, int end, char letter) {
        int slashes = 0;
        for (int at = end - 2; at >= from && b[at] == '\\'; at--) {
            slashes++;
        }
        return end - from >= 2 && b[end - 1] == letter && slashes % 2 == 1;
    }

    private static int rank(List<byte[]> names, byte[] b, JsonObject object) {
        for (int i = 0; i < names.size(); i++) {
            byte[] name = names.get(i);
            if (Arrays.equals(name, 0, name.length, b, object.keyFrom, object.keyTo)) {
                return i;
            }
        }
        return -1;
    }
}
