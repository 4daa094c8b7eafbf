package org.querygram.format;

import org.querygram.entry.Entry;

import java.util.List;

/// Tries the layouts of a log on a line, always in the same order: what a line means must not
/// depend on the lines before it, or blocks could not be read in any order.
final class LoggerReader {

    /// What a line is, as far as its prefix tells.
    enum Seen {
        /// The whole prefix of a layout stands there, and the message begins as it must.
        MESSAGE,
        /// A record begins here, but of another shape.
        RECORD,
        /// No record begins here.
        NONE
    }

    /// Where a message must begin in a certain way to be one.
    @FunctionalInterface
    interface Anchor {
        boolean stands(byte[] b, int at, int to);
    }

    private final List<LoggerLayout> layouts;
    private final Anchor anchor;
    private final LoggerMatch match;

    LoggerReader(List<LoggerLayout> layouts, Anchor anchor, LoggerTime time) {
        this.layouts = layouts;
        this.anchor = anchor;
        this.match = new LoggerMatch(time);
    }

    /// What the last line read had.
    LoggerMatch match() {
        return match;
    }

    Seen read(byte[] b, int from, int to) {
        Seen seen = Seen.NONE;
        int best = -1;
        for (int i = 0; i < layouts.size(); i++) {
            LoggerLayout layout = layouts.get(i);
            layout.read(b, from, to, match);
            if (layout.isWhole(match) && anchor.stands(b, match.at, to)) {
                return Seen.MESSAGE;
            }
            if (best < 0 && layout.isRecord(match)) {
                best = i;
                seen = Seen.RECORD;
            }
        }
        if (best >= 0) {
            layouts.get(best).read(b, from, to, match);
        }
        return seen;
    }

    /// Whether the entry's first line is the prefix of a record with nothing behind it.
    boolean isRecordAlone(byte[] b, Entry entry) {
        for (LoggerLayout layout : layouts) {
            layout.read(b, entry.from, entry.to, match);
            if (layout.isMarked() && layout.isWhole(match) && match.at >= entry.to) {
                return true;
            }
        }
        return false;
    }
}
