package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntrySink;
import org.querygram.wrap.PeeledBlock;
import org.querygram.wrap.Wrapper;

import java.util.Arrays;

/// Gives entries that were found behind a wrapper their place in the block, and what only the
/// wrapper knows: time, process, database.
final class UnwrappedEntries implements EntrySink, Entry.Origin {

    private final Block block;
    private final PeeledBlock peeled;
    private final boolean namesTell;
    private final PeeledBlock.Stream stream;
    private final EntrySink next;
    private Entry.@Nullable Origin within;
    private Entry.@Nullable Origin both;
    private int lastAt;
    private int lastOwn = -1;

    UnwrappedEntries(
            Block block,
            PeeledBlock peeled,
            Wrapper wrapper,
            PeeledBlock.Stream stream,
            EntrySink next) {
        this.block = block;
        this.peeled = peeled;
        this.namesTell = wrapper.readsSeveral();
        this.stream = stream;
        this.next = next;
    }

    @Override
    public long offset(int position) {
        return block.bufferOffset() + peeled.rawAt(position);
    }

    /// A scanner may push one object several times with small changes: it gets its own values back.
    @Override
    public void accept(Entry entry) {
        if (entry.origin != null) {
            nested(entry, entry.origin);
            return;
        }
        long line = entry.line;
        int lines = entry.lines;
        long time = entry.timeMicros;
        int databaseFrom = entry.databaseFrom;
        int sessionFrom = entry.sessionFrom;
        int sessionTo = entry.sessionTo;
        place(entry);
        next.accept(entry);
        entry.origin = null;
        entry.line = line;
        entry.lines = lines;
        entry.timeMicros = time;
        entry.databaseFrom = databaseFrom;
        entry.sessionFrom = sessionFrom;
        entry.sessionTo = sessionTo;
    }

    /// An entry that a wrapper inside of this one was taken off: its bytes stand in another buffer.
    private void nested(Entry found, Entry.Origin origin) {
        if (origin != within) {
            within = origin;
            both = position -> offset((int) origin.offset(position));
        }
        Entry entry = found.copy();
        NestedNames.tell(entry, peeled.buffer(), stream, namesTell);
        place(entry);
        entry.origin = both;
        next.accept(entry);
    }

    private void place(Entry entry) {
        int line = (int) entry.line - 1;
        int raw = peeled.rawLine(line);
        entry.lines = entry.lines == 0 ? 0 : peeled.rawLines(line, entry.lines);
        entry.line = block.line() + raw;
        entry.origin = this;
        if (entry.timeMicros == Entry.NO_TIME) {
            entry.timeMicros = peeled.time(raw);
        }
        if (entry.names != null) {
            return;
        }
        if (entry.databaseFrom < 0 && stream.label() < stream.from()) {
            entry.databaseFrom = stream.label();
            entry.databaseTo = stream.from();
        }
        session(entry);
    }

    private void session(Entry entry) {
        if (stream.session() == stream.label()) {
            return;
        }
        int own = entry.sessionTo - entry.sessionFrom;
        if (entry.sessionFrom < 0) {
            entry.sessionFrom = stream.session();
            entry.sessionTo = stream.label();
        } else if (namesTell) {
            together(entry, own);
        }
    }

    /// Two programs may give the same name to a session: the writer's stands before it.
    private void together(Entry entry, int own) {
        byte[] b = entry.buffer;
        int writer = stream.label() - stream.session();
        boolean again =
                own == lastOwn
                        && Arrays.equals(
                                b,
                                lastAt + writer + 1,
                                lastAt + writer + 1 + own,
                                b,
                                entry.sessionFrom,
                                entry.sessionTo);
        int from = again ? lastAt : peeled.room(writer + 1 + own);
        if (from < 0) {
            return;
        }
        System.arraycopy(b, stream.session(), b, from, writer);
        b[from + writer] = '/';
        System.arraycopy(b, entry.sessionFrom, b, from + writer + 1, own);
        lastAt = from;
        lastOwn = own;
        entry.sessionFrom = from;
        entry.sessionTo = from + writer + 1 + own;
    }
}
