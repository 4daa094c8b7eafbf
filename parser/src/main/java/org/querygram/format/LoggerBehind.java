package org.querygram.format;

import org.querygram.entry.Entry;

import java.util.List;

/// What a layout prints behind the message, as in `%msg {%X} %d` and structlog's
/// `event  [logger] request_id=...`: told from the message by its learnt shape, at the line's end.
///
/// Not thread-safe: every run has its own.
final class LoggerBehind {

    /// Longer fields are part of the message.
    private static final int LONGEST = 400;

    private static final byte[] CLOSE = LoggerBytes.ascii("]]");

    private final List<LoggerLayout> layouts;
    private final boolean bracketed;
    private final LoggerMatch match;

    LoggerBehind(LoggerLearnt learnt, LoggerTime time) {
        this.layouts = learnt.behind();
        this.bracketed = learnt.layouts().stream().anyMatch(LoggerLayout::opensMessage);
        this.match = new LoggerMatch(time);
    }

    /// Where the fields begin that end the line; `to` where there are none.
    int start(byte[] b, int from, int to) {
        if (layouts.isEmpty() && !bracketed) {
            return to;
        }
        int end = LoggerBytes.trimEnd(b, from, to);
        if (bracketed && LoggerBytes.startsWith(b, Math.max(from, end - 2), end, CLOSE)) {
            match.clear(end);
            return end - 2;
        }
        for (int at = Math.max(from, end - LONGEST); at < end; at++) {
            if (read(b, at, end)) {
                return at;
            }
        }
        return to;
    }

    /// Whether the range is such fields and nothing else.
    boolean read(byte[] b, int from, int to) {
        for (LoggerLayout layout : layouts) {
            layout.read(b, from, to, match);
            if (match.matched > 0 && layout.isWhole(match) && match.at == to) {
                return true;
            }
        }
        return false;
    }

    /// Writes what the fields read last say and the entry does not know from elsewhere.
    void fill(Entry entry) {
        if (entry.timeMicros == Entry.NO_TIME) {
            entry.timeMicros = match.timeMicros;
        }
        if (entry.sessionFrom < 0) {
            entry.sessionFrom = match.sessionFrom;
            entry.sessionTo = match.sessionTo;
        }
        if (entry.requestFrom < 0) {
            entry.requestFrom = match.requestFrom;
            entry.requestTo = match.requestTo;
        }
    }
}
