package org.querygram.format;

/// Reads one row of jsonlog from bytes: an object whose keys come in any order, of which those that
/// are asked for are kept. The last of several equal keys wins, as in PostgreSQL's jsonb.
final class PgJsonRow {

    /// How a row ends.
    enum Ending {
        /// With its closing brace.
        WHOLE,
        /// The bytes end before it does.
        CUT,
        /// With a line break inside a string, or something that is no JSON.
        BROKEN
    }

    /// Which field of the row a key names.
    @FunctionalInterface
    interface Keys {
        /// @return a field of `PgRow`, or -1
        int field(byte[] b, int from, int to);
    }

    private final byte[][] path;
    private final Keys keys;
    private byte[] b = new byte[0];
    private int to;
    private int at;
    private Ending ending = Ending.WHOLE;

    final PgRow row = new PgRow();

    /// Behind what was read of the row.
    int end;

    /// @param path to the object that holds the fields
    PgJsonRow(JsonPath path, Keys keys) {
        this.path = path.bytes();
        this.keys = keys;
    }

    /// @param from where the opening brace stands
    Ending read(byte[] buffer, int from, int limit) {
        b = buffer;
        to = limit;
        at = from;
        ending = Ending.WHOLE;
        row.clear();
        object(0);
        end = Math.min(at, to);
        return ending;
    }

    private boolean stop(Ending how) {
        ending = how;
        return false;
    }

    /// Reads the members of an object.
    ///
    /// @param level how many keys of the path led here
    /// @return false when it could not be read to its end
    private boolean object(int level) {
        at++;
        while (skipBlanks()) {
            if (b[at] == '}') {
                at++;
                return true;
            }
            if (b[at] == ',') {
                at++;
            } else if (!member(level)) {
                return false;
            }
        }
        return false;
    }

    private boolean skipBlanks() {
        at = JsonBytes.blank(b, at, to);
        return at < to || stop(Ending.CUT);
    }

    private boolean member(int level) {
        if (b[at] != '"') {
            return stop(Ending.BROKEN);
        }
        int key = at + 1;
        int keyEnd = JsonBytes.stop(b, key, to);
        at = keyEnd;
        if (keyEnd >= to || b[keyEnd] != '"') {
            return stop(keyEnd >= to ? Ending.CUT : Ending.BROKEN);
        }
        at++;
        if (!skipBlanks()) {
            return false;
        }
        if (b[at] != ':') {
            return stop(Ending.BROKEN);
        }
        at++;
        return skipBlanks() && value(level, key, keyEnd);
    }

    private boolean value(int level, int key, int keyEnd) {
        if (level < path.length) {
            boolean inside = b[at] == '{' && JsonPath.is(path[level], b, key, keyEnd);
            return inside ? object(level + 1) : behind(JsonBytes.valueEnd(b, at, to));
        }
        int field = keys.field(b, key, keyEnd);
        if (field < 0) {
            return behind(JsonBytes.valueEnd(b, at, to));
        }
        return b[at] == '"' ? string(field) : word(field);
    }

    private boolean behind(int valueEnd) {
        if (valueEnd < 0) {
            return stop(valueEnd == JsonBytes.CUT ? Ending.CUT : Ending.BROKEN);
        }
        at = valueEnd;
        return true;
    }

    /// Keeps a string, though it may end too early.
    private boolean string(int field) {
        int start = at + 1;
        int close = JsonBytes.stop(b, start, to);
        boolean escaped = close < to && b[close] == '\\';
        if (escaped) {
            close = JsonBytes.stringEnd(b, close, to);
        }
        row.set(field, start, close, escaped);
        at = close;
        if (close >= to || b[close] != '"') {
            return stop(close >= to ? Ending.CUT : Ending.BROKEN);
        }
        at++;
        return true;
    }

    private boolean word(int field) {
        int start = at;
        if (!behind(JsonBytes.valueEnd(b, at, to))) {
            return false;
        }
        boolean none = b[start] == 'n' || b[start] == '{' || b[start] == '[';
        row.set(field, none ? -1 : start, at, false);
        return true;
    }
}
