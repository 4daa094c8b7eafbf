package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Reads one message of datasource-proxy as JSON.
final class ProxyJson {

    private static final byte[] TIME = LoggerBytes.ascii("\"time\":");
    private static final byte[] FAILED = LoggerBytes.ascii("\"success\":false");
    private static final byte[] CONNECTION = LoggerBytes.ascii("\"connection\":");
    private static final byte[] BATCH = LoggerBytes.ascii("\"batch\":true");
    private static final byte[] BATCH_SIZE = LoggerBytes.ascii("\"batchSize\":");
    private static final byte[] QUERY = LoggerBytes.ascii("\"query\":[");
    private static final byte[] PARAMS = LoggerBytes.ascii("\"params\":[");

    private final EntrySink sink;
    private final ProxyValues values;
    private long batchSize;
    private int queries;
    private int paramsFrom;
    private int end;

    ProxyJson(EntrySink sink) {
        this.sink = sink;
        this.values = new ProxyValues(sink);
    }

    /// Sets the fields of the entry; false when the message breaks off before its query ends.
    boolean read(byte[] b, int from, Entry entry) {
        end = entry.to;
        paramsFrom = -1;
        int query = LoggerBytes.indexOf(b, from, end, QUERY);
        if (query < 0) {
            return false;
        }
        head(b, from, query, entry);
        int after = strings(b, query + QUERY.length, entry);
        if (after < 0) {
            return false;
        }
        int params = LoggerBytes.indexOf(b, after, end, PARAMS);
        paramsFrom = params < 0 ? -1 : params + PARAMS.length;
        entry.kind = EntryKind.STATEMENT;
        return true;
    }

    private void head(byte[] b, int from, int to, Entry entry) {
        long millis = number(b, from, to, TIME);
        entry.durationNanos = millis < 0 || millis > 1L << 40 ? Entry.UNKNOWN : millis * 1_000_000;
        entry.failed = LoggerBytes.indexOf(b, from, to, FAILED) >= 0;
        boolean batch = LoggerBytes.indexOf(b, from, to, BATCH) >= 0;
        batchSize = batch ? number(b, from, to, BATCH_SIZE) : 0;
        int connection = LoggerBytes.indexOf(b, from, to, CONNECTION);
        if (entry.sessionFrom < 0 && connection >= 0) {
            int id = connection + CONNECTION.length;
            id += id < to && b[id] == '"' ? 1 : 0;
            int idEnd = LoggerLayout.wordEnd(b, id, to);
            entry.sessionFrom = idEnd > id ? id : -1;
            entry.sessionTo = idEnd;
            entry.lent = true;
        }
    }

    private static long number(byte[] b, int from, int to, byte[] key) {
        int at = LoggerBytes.indexOf(b, from, to, key);
        int digits = at < 0 ? to : LoggerBytes.skipBlanks(b, at + key.length, to);
        return LoggerBytes.number(b, digits, LoggerBytes.digits(b, digits, to));
    }

    /// Reads the list of queries; position after it, or -1.
    private int strings(byte[] b, int from, Entry entry) {
        queries = 0;
        @Nullable ByteArrayOutputStream decoded = null;
        int at = LoggerBytes.skipBlanks(b, from, end);
        while (at < end && b[at] == '"') {
            int close = stringEnd(b, at + 1);
            if (close < 0) {
                return -1;
            }
            boolean plain = LoggerBytes.indexOf(b, at + 1, close, new byte[] {'\\'}) < 0;
            if (queries == 0) {
                entry.textFrom = at + 1;
            }
            if (decoded == null && (queries > 0 || !plain)) {
                decoded = new ByteArrayOutputStream();
                if (queries > 0) {
                    decode(b, entry.textFrom, entry.textTo, decoded);
                }
            }
            if (decoded != null) {
                if (queries > 0) {
                    decoded.write(';');
                    decoded.write('\n');
                }
                decode(b, at + 1, close, decoded);
            }
            entry.textTo = close;
            queries++;
            at = LoggerBytes.skipBlanks(b, close + 1, end);
            at = at < end && b[at] == ',' ? LoggerBytes.skipBlanks(b, at + 1, end) : at;
        }
        entry.decoded = decoded == null ? null : decoded.toByteArray();
        return queries == 0 ? -1 : at;
    }

    private int stringEnd(byte[] b, int from) {
        int at = from;
        while (at < end && b[at] != '"') {
            at += b[at] == '\\' ? 2 : 1;
        }
        return at < end ? at : -1;
    }

    private static void decode(byte[] b, int from, int to, ByteArrayOutputStream out) {
        int at = from;
        while (at < to) {
            byte c = b[at++];
            if (c != '\\' || at >= to) {
                out.write(c);
                continue;
            }
            byte escaped = b[at++];
            if (escaped == 'u' && at + 4 <= to) {
                out.writeBytes(unicode(b, at));
                at += 4;
            } else {
                out.write(plain(escaped));
            }
        }
    }

    private static byte[] unicode(byte[] b, int at) {
        int code = 0;
        for (int i = at; i < at + 4; i++) {
            code = code * 16 + Math.max(0, Character.digit(b[i], 16));
        }
        return String.valueOf((char) code).getBytes(StandardCharsets.UTF_8);
    }

    private static int plain(byte escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escaped;
        };
    }

    /// Pushes what belongs to the statement just pushed: its values, or the size of its batch.
    void pushMore(Entry entry) {
        entry.decoded = null;
        entry.problem = null;
        if (batchSize > 0) {
            ProxyEntry.batch(sink, entry, batchSize);
        } else if (queries == 1 && paramsFrom >= 0) {
            values(entry);
        }
    }

    /// `["foo",null]`, and of a procedure `{"1":"foo"}`.
    private void values(Entry entry) {
        byte[] b = entry.buffer;
        int at = LoggerBytes.skipBlanks(b, paramsFrom, end);
        if (at >= end || (b[at] != '[' && b[at] != '{')) {
            return;
        }
        boolean named = b[at] == '{';
        int ordinal = 0;
        at++;
        while (at < end && b[at] != ']' && b[at] != '}') {
            boolean string = b[at] == '"';
            int from = string ? at + 1 : at;
            int close = string ? stringEnd(b, from) : LoggerLayout.wordEnd(b, at, end);
            if (close < 0 || (!string && close == at)) {
                at = close < 0 ? end : at + 1;
                continue;
            }
            at = string ? close + 1 : close;
            if (named && at < end && b[at] == ':') {
                long key = LoggerBytes.number(b, from, close);
                ordinal = key > 0 && key < 65_536 ? (int) key : 0;
            } else {
                ordinal += named ? 0 : 1;
                values.push(entry, ordinal, from, close);
            }
        }
    }
}
