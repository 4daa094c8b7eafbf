package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

import java.io.ByteArrayOutputStream;
import java.time.ZoneId;

/// Reads a log whose lines stand as strings in JSON objects: takes the lines out, has them scanned
/// as what they are, and tells the entries with the places where they stand.
final class PgEnvelopeScanner implements EntryScanner {

    private final JsonEnvelope envelope;
    private final Recognition inside;
    private final ZoneId zone;

    /// @param inside what the lines are
    /// @param zone of envelopes whose times do not say theirs
    PgEnvelopeScanner(JsonEnvelope envelope, Recognition inside, ZoneId zone) {
        this.envelope = envelope;
        this.inside = inside;
        this.zone = zone;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        JsonLines lines = new JsonLines(block, envelope, envelope.ownEnds(), new PgZones(zone));
        Placing placing = new Placing(block, lines, sink);
        Block text = new Block(lines.text(), 0, lines.lengthOfWholeLines(), 0, 1, block.last());
        int used = inside.scanner().scan(text, placing);
        int end = used >= lines.length() ? lines.used() : lines.objectFrom(lines.indexOf(used, 0));
        placing.others(end);
        return end;
    }

    @Override
    public byte[] plain(byte[] raw) {
        byte[] text = inside.scanner().plain(envelope.plain(raw));
        boolean tabs = inside.format().cleanup() == TextCleanup.TAB_AFTER_LINE_BREAK;
        return tabs ? withoutTabs(text) : text;
    }

    private static byte[] withoutTabs(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; i++) {
            if (text[i] != '\t' || i == 0 || text[i - 1] != '\n') {
                out.write(text[i]);
            }
        }
        return out.toByteArray();
    }

    /// Puts entries of the lines back to where these stood.
    private static final class Placing implements EntrySink {

        private final JsonLines lines;
        private final EntrySink sink;
        private final Entry entry = new Entry();
        private int index;
        private int counted = -1;

        Placing(Block block, JsonLines lines, EntrySink sink) {
            this.lines = lines;
            this.sink = sink;
            entry.buffer = block.buffer();
            entry.bufferOffset = block.bufferOffset();
        }

        void others(int position) {
            lines.others.push(position, entry, sink);
        }

        @Override
        public void accept(Entry found) {
            index = lines.indexOf(found.from, index);
            int end = lines.indexOf(Math.max(found.from, found.to - 1), index);
            others(lines.objectFrom(index));
            entry.clear(found.kind);
            entry.from = lines.objectFrom(index);
            entry.to = lines.objectTo(end);
            entry.line = lines.firstLine(index);
            entry.lines = found.lines == 0 ? 0 : linesUpTo(end);
            facts(found);
            names(found);
            text(found);
            if (entry.kind != EntryKind.UNKNOWN || entry.lines > 0) {
                sink.accept(entry);
            }
        }

        /// Lines that no entry before counted: one object may hold several entries.
        private int linesUpTo(int end) {
            int from = Math.max(index, counted + 1);
            counted = Math.max(counted, end);
            return from > end ? 0 : (int) (lines.lastLine(end) - lines.firstLine(from)) + 1;
        }

        private void facts(Entry found) {
            entry.timeMicros =
                    found.timeMicros == Entry.NO_TIME && found.kind != EntryKind.UNKNOWN
                            ? lines.micros(index)
                            : found.timeMicros;
            entry.durationNanos = found.durationNanos;
            entry.ordinal = found.ordinal;
            entry.count = found.count;
            entry.extended = found.extended;
            entry.sqlState = found.sqlState;
            entry.channel = found.channel;
            entry.problem = found.problem;
        }

        private void names(Entry found) {
            entry.names = found.names();
            entry.sessionFrom = found.sessionFrom;
            entry.sessionTo = found.sessionTo;
            entry.requestFrom = found.requestFrom;
            entry.requestTo = found.requestTo;
            entry.userFrom = found.userFrom;
            entry.userTo = found.userTo;
            entry.databaseFrom = found.databaseFrom;
            entry.databaseTo = found.databaseTo;
            entry.applicationFrom = found.applicationFrom;
            entry.applicationTo = found.applicationTo;
        }

        private void text(Entry found) {
            if (found.textFrom < 0) {
                return;
            }
            int first = lines.indexOf(found.textFrom, index);
            int last = lines.indexOf(Math.max(found.textFrom, found.textTo - 1), first);
            entry.textFrom = lines.raw(found.textFrom, first);
            entry.textTo = lines.raw(found.textTo, last);
            entry.decoded = found.text();
            entry.decodedFrom = found.textStart();
            entry.decodedTo = found.textEnd();
        }
    }
}
