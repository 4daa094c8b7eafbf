package org.querygram.read;

import org.querygram.entry.Entry;
import org.querygram.entry.LogClock;

import java.util.TreeMap;

/// Learns in which zone a log writes its times, by holding the time of day that stands in a line
/// against the moment that the format made of it. Looks once a quarter of an hour of the log's
/// time: all zones differ, and change, by quarters.
final class ClockReader {

    private static final long QUARTER_MICROS = 900_000_000L;
    private static final int QUARTER_SECONDS = 900;
    private static final int DAY_SECONDS = 86_400;
    private static final int FURTHEST_EAST = 14 * 3600;

    /// The head of an entry ends by then; what follows may hold times of the user's data.
    private static final int LOOK = 120;

    private final TreeMap<Long, Integer> offsetFrom = new TreeMap<>();
    private long nextLook = Long.MIN_VALUE;

    /// An entry that is later than all before it.
    void at(Entry entry) {
        if (entry.timeMicros < nextLook) {
            return;
        }
        nextLook = (Math.floorDiv(entry.timeMicros, QUARTER_MICROS) + 1) * QUARTER_MICROS;
        int end = Math.min(entry.to, entry.from + LOOK);
        if (entry.textFrom > entry.from) {
            end = Math.min(end, entry.textFrom);
        }
        for (int at = entry.from; at + 8 <= end; at++) {
            int seconds = timeOfDay(entry.buffer, at);
            boolean whole = at == entry.from || !digit(entry.buffer[at - 1]);
            if (seconds >= 0 && whole) {
                tell(entry.timeMicros, seconds);
                return;
            }
        }
    }

    LogClock clock() {
        return offsetFrom.isEmpty() ? LogClock.UNKNOWN : new LogClock(offsetFrom);
    }

    private void tell(long micros, int seconds) {
        int utc = Math.floorMod(Math.floorDiv(micros, 1_000_000L), DAY_SECONDS);
        int offset = Math.floorMod(seconds - utc, DAY_SECONDS);
        if (offset > FURTHEST_EAST) {
            offset -= DAY_SECONDS;
        }
        boolean news = offsetFrom.isEmpty() || offsetFrom.lastEntry().getValue() != offset;
        if (offset % QUARTER_SECONDS == 0 && news) {
            offsetFrom.put(micros, offset);
        }
    }

    /// Seconds since midnight of `hh:mm:ss` at a position, or -1 if something else stands there.
    private static int timeOfDay(byte[] buffer, int at) {
        if (buffer[at + 2] != ':' || buffer[at + 5] != ':') {
            return -1;
        }
        int hour = number(buffer, at);
        int minute = number(buffer, at + 3);
        int second = number(buffer, at + 6);
        boolean fits = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0;
        return fits && second < 60 ? hour * 3600 + minute * 60 + second : -1;
    }

    private static int number(byte[] buffer, int at) {
        boolean digits = digit(buffer[at]) && digit(buffer[at + 1]);
        return digits ? (buffer[at] - '0') * 10 + buffer[at + 1] - '0' : -1;
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }
}
