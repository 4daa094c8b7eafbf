package org.querygram.format;

import org.querygram.entry.Entry;

/// What a layout found on a line. Reused from line to line; one per run.
final class LoggerMatch {

    /// How many elements of the layout the line has, from its start.
    int matched;

    /// Position after the last of them.
    int at;

    long timeMicros;
    int sessionFrom;
    int sessionTo;
    int requestFrom;
    int requestTo;
    int levelFrom;
    int levelTo;
    int loggerFrom;
    int loggerTo;

    final LoggerTime time;
    final int[] from = new int[128];
    final int[] to = new int[128];

    LoggerMatch(LoggerTime time) {
        this.time = time;
    }

    void clear(int start) {
        matched = 0;
        at = start;
        timeMicros = Entry.NO_TIME;
        sessionFrom = sessionTo = requestFrom = requestTo = -1;
        levelFrom = levelTo = loggerFrom = loggerTo = -1;
    }

    /// Writes who spoke and when into an entry.
    void fill(Entry entry) {
        entry.timeMicros = timeMicros;
        entry.sessionFrom = sessionFrom;
        entry.sessionTo = sessionTo;
        entry.requestFrom = requestFrom;
        entry.requestTo = requestTo;
    }
}
