package org.querygram.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Which key of an object holds a line of the log inside it, and how to take statements out again.
///
/// @param path to the string
/// @param ownEnds true when the strings carry their line ends
record JsonEnvelope(JsonPath path, boolean ownEnds) {

    private static final byte[][] TIMES = {
        "time".getBytes(StandardCharsets.US_ASCII),
        "timestamp".getBytes(StandardCharsets.US_ASCII),
        "@timestamp".getBytes(StandardCharsets.US_ASCII)
    };

    PgJsonRow reader() {
        byte[] key = path.lastKey();
        return new PgJsonRow(path.container(), (b, from, to) -> field(key, b, from, to));
    }

    private static int field(byte[] key, byte[] b, int from, int to) {
        if (JsonPath.is(key, b, from, to)) {
            return PgRow.MESSAGE;
        }
        for (byte[] time : TIMES) {
            if (JsonPath.is(time, b, from, to)) {
                return PgRow.TIME;
            }
        }
        return -1;
    }

    /// A text of the log inside, from the bytes that hold it: they start inside one string, and
    /// may end in that of a later object.
    byte[] plain(byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
        int end = JsonBytes.stringEnd(raw, 0, raw.length);
        out.writeBytes(PgQuoting.BACKSLASH.decoded(raw, 0, end));
        PgJsonRow reader = reader();
        int at = end < raw.length ? behindObject(raw, end + 1) : raw.length;
        while (at < raw.length) {
            if (raw[at] != '{') {
                at++;
                continue;
            }
            reader.read(raw, at, raw.length);
            if (reader.row.from[PgRow.MESSAGE] >= 0) {
                int from = reader.row.from[PgRow.MESSAGE];
                if (!ownEnds) {
                    out.write('\n');
                }
                out.writeBytes(
                        PgQuoting.BACKSLASH.decoded(raw, from, reader.row.to[PgRow.MESSAGE]));
            }
            at = Math.max(reader.end, at + 1);
        }
        return out.toByteArray();
    }

    private int behindObject(byte[] raw, int from) {
        int end = JsonBytes.nestedEnd(raw, from, raw.length, path.length());
        return end < 0 ? raw.length : end;
    }
}
