package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;
import org.querygram.entry.EntrySink;

import java.util.ArrayList;
import java.util.List;

/// Turns the entries of a log round whose newest entry stands first, as consoles of clouds and log
/// services export them (`gcloud logging read`, Log Analytics, CSV of a search): what belongs
/// together is joined in the order in which it happened. Places in the log stay what they are.
final class NewestFirst implements EntrySink {

    /// Exports have fewer entries (consoles stop at 10,000 to 500,000). Beyond that a log is turned
    /// round in pieces, so that memory stays bounded.
    private static final int MOST_ENTRIES = 1_000_000;

    private static final long MOST_BYTES = 256L << 20;

    private final EntrySink next;
    private final List<Entry> held = new ArrayList<>();
    private long bytes;

    NewestFirst(EntrySink next) {
        this.next = next;
    }

    @Override
    public void accept(Entry entry) {
        boolean further = entry.lines == 0;
        if (!further && (held.size() >= MOST_ENTRIES || bytes >= MOST_BYTES)) {
            flush();
        }
        held.add(kept(entry));
    }

    /// Passes on what was held. Further parts of an entry (the statement in the row of an error)
    /// stay behind it.
    void flush() {
        int end = held.size();
        while (end > 0) {
            int start = end - 1;
            while (start > 0 && held.get(start).lines == 0) {
                start--;
            }
            for (Entry entry : held.subList(start, end)) {
                next.accept(entry);
            }
            end = start;
        }
        held.clear();
        bytes = 0;
    }

    /// The entry with its own bytes: blocks and what scanners decode are used again.
    private Entry kept(Entry entry) {
        Entry copy = entry.copy();
        copy.origin = null;
        names(copy, entry);
        if (entry.textFrom >= 0) {
            int length = entry.textEnd() - entry.textStart();
            copy.bufferOffset = entry.offset(entry.textFrom);
            copy.textTo = entry.length(entry.textFrom, entry.textTo);
            copy.textFrom = 0;
            copy.decoded = new byte[length];
            copy.decodedFrom = 0;
            copy.decodedTo = length;
            System.arraycopy(entry.text(), entry.textStart(), copy.decoded, 0, length);
            bytes += length;
        }
        copy.buffer = new byte[0];
        copy.from = 0;
        copy.to = 0;
        return copy;
    }

    private static void names(Entry copy, Entry entry) {
        int[][] ranges = {
            {entry.sessionFrom, entry.sessionTo},
            {entry.requestFrom, entry.requestTo},
            {entry.userFrom, entry.userTo},
            {entry.databaseFrom, entry.databaseTo},
            {entry.applicationFrom, entry.applicationTo},
        };
        int length = 0;
        for (int[] range : ranges) {
            length += range[0] < 0 ? 0 : range[1] - range[0];
        }
        byte[] own = new byte[length];
        int at = 0;
        for (int[] range : ranges) {
            if (range[0] >= 0) {
                int size = range[1] - range[0];
                System.arraycopy(entry.names(), range[0], own, at, size);
                range[0] = at;
                at += size;
                range[1] = at;
            }
        }
        copy.names = own;
        copy.sessionFrom = ranges[0][0];
        copy.sessionTo = ranges[0][1];
        copy.requestFrom = ranges[1][0];
        copy.requestTo = ranges[1][1];
        copy.userFrom = ranges[2][0];
        copy.userTo = ranges[2][1];
        copy.databaseFrom = ranges[3][0];
        copy.databaseTo = ranges[3][1];
        copy.applicationFrom = ranges[4][0];
        copy.applicationTo = ranges[4][1];
    }

    /// Notices in the start of a log in which order it stands.
    static final class Order {

        /// So many steps back in time are no clock that was set.
        private static final int LEAST_STEPS = 4;

        /// Threads that write at the same moment make a step forward now and then.
        private static final int PER_STEP_FORWARD = 20;

        private long last = Entry.NO_TIME;
        private long first = Entry.NO_TIME;
        private long back;
        private long forward;

        /// The earliest time seen, or `Entry.NO_TIME`.
        private long earliest = Entry.NO_TIME;

        void see(Entry entry) {
            long time = entry.timeMicros;
            if (time == Entry.NO_TIME) {
                return;
            }
            if (first == Entry.NO_TIME) {
                first = time;
                earliest = time;
            } else {
                back += time < last ? 1 : 0;
                forward += time > last ? 1 : 0;
            }
            earliest = Math.min(earliest, time);
            last = time;
        }

        boolean isNewestFirst() {
            return back >= LEAST_STEPS && forward * PER_STEP_FORWARD <= back && last < first;
        }

        long firstTime() {
            return isNewestFirst() ? earliest : first;
        }
    }

    /// @param opened that is to be read
    /// @return what turns its entries round; null where they stand in the order of time
    static @Nullable NewestFirst of(OpenedSource opened, EntrySink next) {
        return opened.newestFirst() ? new NewestFirst(next) : null;
    }
}
