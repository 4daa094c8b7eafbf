package org.querygram.read;

import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.sql.RememberingScanner;
import org.querygram.sql.StatementFacts;
import org.querygram.sql.StatementScanner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Some entries in the order of their log, with copies of the bytes that joining needs: the block
/// they were found in may go. One thread fills it, a second one scans its statements, a third one
/// joins it; it is then filled again, so that it makes no object per entry.
final class EntryBatch {

    /// Bytes that are kept for the next filling; a batch with a giant statement gives its room
    /// back.
    private static final int KEPT_BYTES = 4 << 20;

    private final int mostEntries;
    private final int fullBytes;
    private final List<Entry> entries = new ArrayList<>();
    private final List<StatementFacts> facts = new ArrayList<>();

    /// Used by the joining thread alone.
    private final StatementScanner again = new StatementScanner();

    private byte[] bytes;
    private int used;
    private int size;
    private long fileBytes;

    /// @param mostEntries and `fullBytes`: it is full from so many entries or bytes of text
    EntryBatch(int mostEntries, int fullBytes) {
        this.mostEntries = mostEntries;
        this.fullBytes = fullBytes;
        this.bytes = new byte[fullBytes];
    }

    void clear() {
        size = 0;
        used = 0;
        if (bytes.length > Math.max(fullBytes, KEPT_BYTES)) {
            bytes = new byte[fullBytes];
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean isFull() {
        return size >= mostEntries || used >= fullBytes;
    }

    /// Tells how far the file was read when the batch was filled.
    void readUpTo(long bytesOfFile) {
        fileBytes = bytesOfFile;
    }

    /// Bytes of the file that were read so far, packed if it is packed.
    long fileBytes() {
        return fileBytes;
    }

    /// Takes a copy of what the joiner asks an entry for.
    void add(Entry entry) {
        Entry kept = next().clear(entry.kind);
        kept.line = entry.line;
        kept.lines = entry.lines;
        kept.timeMicros = entry.timeMicros;
        kept.durationNanos = entry.durationNanos;
        kept.ordinal = entry.ordinal;
        kept.count = entry.count;
        kept.dropped = entry.dropped;
        kept.sqlState = entry.sqlState;
        kept.rowsLogged = entry.rowsLogged;
        kept.nullValue = entry.nullValue;
        kept.failed = entry.failed;
        kept.extended = entry.extended;
        kept.lent = entry.lent;
        kept.channel = entry.channel;
        kept.problem = entry.problem;
        if (entry.textFrom >= 0) {
            text(entry, kept);
        }
        names(entry, kept);
    }

    private Entry next() {
        if (size == entries.size()) {
            entries.add(new Entry());
            facts.add(new StatementFacts(again));
        }
        return entries.get(size++);
    }

    /// The text goes to `decoded`, so that its range goes on to tell its place in the source.
    private void text(Entry entry, Entry kept) {
        kept.bufferOffset = entry.offset(entry.textFrom);
        kept.textFrom = 0;
        kept.textTo = entry.length(entry.textFrom, entry.textTo);
        kept.decodedFrom = copy(entry.text(), entry.textStart(), entry.textEnd());
        kept.decodedTo = used;
    }

    private void names(Entry entry, Entry kept) {
        byte[] names = entry.names();
        if (entry.sessionFrom >= 0) {
            kept.sessionFrom = copy(names, entry.sessionFrom, entry.sessionTo);
            kept.sessionTo = used;
        }
        if (entry.requestFrom >= 0) {
            kept.requestFrom = copy(names, entry.requestFrom, entry.requestTo);
            kept.requestTo = used;
        }
        if (entry.userFrom >= 0) {
            kept.userFrom = copy(names, entry.userFrom, entry.userTo);
            kept.userTo = used;
        }
        if (entry.databaseFrom >= 0) {
            kept.databaseFrom = copy(names, entry.databaseFrom, entry.databaseTo);
            kept.databaseTo = used;
        }
        if (entry.applicationFrom >= 0) {
            kept.applicationFrom = copy(names, entry.applicationFrom, entry.applicationTo);
            kept.applicationTo = used;
        }
    }

    /// @return where the copy starts; it ends at `used`
    private int copy(byte[] from, int start, int end) {
        int length = Math.max(0, end - start);
        if (bytes.length - used < length) {
            long twice = Math.min(Integer.MAX_VALUE - 8, bytes.length * 2L);
            bytes = Arrays.copyOf(bytes, (int) Math.max(twice, used + (long) length));
        }
        System.arraycopy(from, start, bytes, used, length);
        used += length;
        return used - length;
    }

    /// Scans the statements of all entries; before that the entries know no bytes.
    ///
    /// @param scanner that no other thread uses meanwhile
    EntryBatch scan(RememberingScanner scanner) {
        for (int i = 0; i < size; i++) {
            Entry entry = entries.get(i);
            entry.buffer = bytes;
            entry.names = bytes;
            if (entry.textFrom >= 0) {
                entry.decoded = bytes;
            }
            if (isScanned(entry)) {
                facts.get(i).take(scanner, bytes, entry.decodedFrom, entry.decodedTo);
            }
        }
        return this;
    }

    Entry entry(int index) {
        return entries.get(index);
    }

    void joinTo(Joiner joiner) {
        for (int i = 0; i < size; i++) {
            Entry entry = entries.get(i);
            joiner.accept(entry, isScanned(entry) ? facts.get(i) : null);
        }
    }

    /// The kinds whose text the joiner scans.
    private static boolean isScanned(Entry entry) {
        EntryKind kind = entry.kind;
        return entry.textFrom >= 0
                && (kind == EntryKind.STATEMENT
                        || kind == EntryKind.DURATION
                        || kind == EntryKind.ERROR_STATEMENT
                        || kind == EntryKind.PLAN
                        || kind == EntryKind.BATCH_ROW);
    }
}
