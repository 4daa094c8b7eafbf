package org.querygram.entry;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How far the times that a log writes are ahead of UTC: the zone in which its reader thinks.
///
/// Summer time may begin inside a log, so the distance depends on the moment.
public final class LogClock {

    /// A log whose lines hold no time of day (epoch seconds, say, or no time at all).
    public static final LogClock UNKNOWN = new LogClock(new TreeMap<>());

    private final NavigableMap<Long, Integer> offsetFrom;

    /// @param offsetFrom for a moment (microseconds since 1970 UTC) the seconds ahead of UTC that
    /// hold from then on
    public LogClock(NavigableMap<Long, Integer> offsetFrom) {
        this.offsetFrom = new TreeMap<>(offsetFrom);
    }

    public boolean isKnown() {
        return !offsetFrom.isEmpty();
    }

    /// Seconds ahead of UTC at a moment; before the first known one, what holds there.
    ///
    /// @throws java.util.NoSuchElementException when the clock is not known
    public int offsetSeconds(long micros) {
        Map.Entry<Long, Integer> known = offsetFrom.floorEntry(micros);
        return known == null ? offsetFrom.firstEntry().getValue() : known.getValue();
    }
}
