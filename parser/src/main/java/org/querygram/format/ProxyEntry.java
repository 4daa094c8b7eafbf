package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

import java.io.ByteArrayOutputStream;

/// Reads one message of datasource-proxy as text. Neither queries nor values are escaped there, so
/// the keys around them mark where they end.
final class ProxyEntry {

    private static final byte[] TIME = LoggerBytes.ascii("Time:");
    private static final byte[] FAILED = LoggerBytes.ascii("Success:False");
    private static final byte[] CONNECTION = LoggerBytes.ascii("Connection:");
    private static final byte[] BATCH = LoggerBytes.ascii("Batch:True");
    private static final byte[] BATCH_SIZE = LoggerBytes.ascii("BatchSize:");
    private static final byte[] QUERY_SIZE = LoggerBytes.ascii("QuerySize:");
    private static final byte[] CALLABLE = LoggerBytes.ascii("Type:Callable");
    private static final byte[] BETWEEN = LoggerBytes.ascii("\",\"");
    private static final byte[] OLD_BETWEEN = LoggerBytes.ascii("][");

    private final EntrySink sink;
    private final ProxyValues values;
    private long batchSize;
    private boolean one;
    private boolean callable;
    private int paramsFrom;
    private int paramsTo;

    ProxyEntry(EntrySink sink) {
        this.sink = sink;
        this.values = new ProxyValues(sink);
    }

    /// Sets the fields of the entry; false when the message breaks off before its query ends.
    boolean read(byte[] b, int from, Entry entry) {
        int to = LoggerBytes.trimEnd(b, from, entry.to);
        paramsFrom = paramsTo = -1;
        int old = LoggerBytes.indexOf(b, from, to, ProxyMessage.OLD_QUERY);
        int query = LoggerBytes.indexOf(b, from, to, ProxyMessage.QUERY);
        int head = query >= 0 ? query : old >= 0 ? old : to;
        head(b, from, head, entry);
        boolean found = query >= 0 ? queries(b, query, to, entry) : old(b, old, to, entry);
        if (found) {
            entry.kind = EntryKind.STATEMENT;
        }
        return found;
    }

    private void head(byte[] b, int from, int to, Entry entry) {
        long millis = number(b, from, to, TIME);
        entry.durationNanos = millis < 0 || millis > 1L << 40 ? Entry.UNKNOWN : millis * 1_000_000;
        entry.failed = LoggerBytes.indexOf(b, from, to, FAILED) >= 0;
        boolean batch = LoggerBytes.indexOf(b, from, to, BATCH) >= 0;
        batchSize = batch ? number(b, from, to, BATCH_SIZE) : 0;
        one = number(b, from, to, QUERY_SIZE) <= 1;
        callable = LoggerBytes.indexOf(b, from, to, CALLABLE) >= 0;
        int connection = LoggerBytes.indexOf(b, from, to, CONNECTION);
        if (entry.sessionFrom < 0 && connection >= 0) {
            int id = connection + CONNECTION.length;
            int end = LoggerLayout.wordEnd(b, id, to);
            entry.sessionFrom = end > id ? id : -1;
            entry.sessionTo = end;
            entry.lent = true;
        }
    }

    private static long number(byte[] b, int from, int to, byte[] key) {
        int at = LoggerBytes.indexOf(b, from, to, key);
        int digits = at + key.length;
        return at < 0 ? -1 : LoggerBytes.number(b, digits, LoggerBytes.digits(b, digits, to));
    }

    private boolean queries(byte[] b, int query, int to, Entry entry) {
        int from = query + ProxyMessage.QUERY.length;
        int params = params(b, from, to);
        int close = LoggerBytes.trimEnd(b, from, params < 0 ? to : params);
        close -= close > from && b[close - 1] == ',' ? 1 : 0;
        // The list closes with a quote and a bracket.
        boolean closed = close - 2 > from && b[close - 1] == ']' && b[close - 2] == '"';
        if (!closed || b[from] != '"') {
            return false;
        }
        entry.textFrom = from + 1;
        entry.textTo = close - 2;
        if (!one) {
            entry.decoded = joined(b, entry.textFrom, entry.textTo);
        }
        if (params >= 0) {
            paramsFrom = params + ProxyMessage.PARAMS.length;
            paramsTo = to > paramsFrom && b[to - 1] == ']' ? to - 1 : to;
        }
        return true;
    }

    /// Where the parameters' key stands: behind a quote, a bracket and a separator.
    private static int params(byte[] b, int from, int to) {
        int at = LoggerBytes.indexOf(b, from, to, ProxyMessage.PARAMS);
        while (at >= 0) {
            int end = LoggerBytes.trimEnd(b, from, at);
            end -= end > from && b[end - 1] == ',' ? 1 : 0;
            if (end - 2 >= from && b[end - 1] == ']' && b[end - 2] == '"') {
                return at;
            }
            at = LoggerBytes.indexOf(b, at + 1, to, ProxyMessage.PARAMS);
        }
        return -1;
    }

    /// Several queries of one batch, as one text. A quote, a comma and a quote between two quoted
    /// names stand in SQL too: the next query must begin like one.
    private static byte[] joined(byte[] b, int from, int to) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(to - from);
        int start = from;
        int at = LoggerBytes.indexOf(b, from, to, BETWEEN);
        while (at >= 0) {
            int next = at + BETWEEN.length;
            if (LoggerSql.starts(b, next, to)) {
                all.write(b, start, at - start);
                all.write(';');
                all.write('\n');
                start = next;
            }
            at = LoggerBytes.indexOf(b, next, to, BETWEEN);
        }
        all.write(b, start, to - start);
        return all.toByteArray();
    }

    /// `Query:{[select ?][1]}`.
    private boolean old(byte[] b, int query, int to, Entry entry) {
        if (query < 0) {
            return false;
        }
        int from = query + ProxyMessage.OLD_QUERY.length;
        int between = LoggerBytes.lastIndexOf(b, from, to, OLD_BETWEEN);
        if (between < 0) {
            return false;
        }
        entry.textFrom = from;
        entry.textTo = between;
        return true;
    }

    /// Pushes what belongs to the statement just pushed: its values, or the size of its batch.
    void pushMore(Entry entry) {
        byte[] b = entry.buffer;
        int from = entry.textFrom;
        int to = entry.textTo;
        entry.decoded = null;
        entry.problem = null;
        if (batchSize > 0) {
            batch(sink, entry, batchSize);
        } else if (one && paramsFrom >= 0) {
            values.push(entry, ProxyValues.marks(b, from, to), paramsFrom, paramsTo, callable);
        }
    }

    static void batch(EntrySink sink, Entry entry, long size) {
        entry.kind = EntryKind.BATCH;
        entry.lines = 1;
        entry.durationNanos = Entry.UNKNOWN;
        entry.textFrom = entry.textTo = -1;
        entry.count = size;
        sink.accept(entry);
    }
}
