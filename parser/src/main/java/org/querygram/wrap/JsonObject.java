package org.querygram.wrap;

/// Walks over the keys and values of one JSON object on one line, without looking into its inner
/// objects. The object may be cut off.
final class JsonObject {

    private final byte[] b;
    private final int to;
    private int at;

    int keyFrom;
    int keyTo;

    /// The value, quotes included.
    int from;

    int end;

    /// @param open where the opening bracket stands
    JsonObject(byte[] b, int open, int to) {
        this.b = b;
        this.to = to;
        this.at = open + 1;
    }

    /// Goes to the next value; false when there is none left.
    boolean next() {
        int key = blank(at);
        if (key >= to || b[key] != '"') {
            return false;
        }
        keyFrom = key + 1;
        keyTo = stringEnd(keyFrom);
        int colon = blank(keyTo + 1);
        if (colon >= to || b[colon] != ':') {
            return false;
        }
        from = blank(colon + 1);
        end = valueEnd();
        int comma = blank(end);
        at = comma < to && b[comma] == ',' ? comma + 1 : to;
        return from < to;
    }

    boolean isString() {
        return b[from] == '"';
    }

    /// Where the text of a string ends, its quote excluded.
    int textEnd() {
        int close = stringEnd(from + 1);
        return Math.min(close, end);
    }

    static int blank(byte[] b, int from, int to) {
        int at = from;
        while (at < to && (b[at] == ' ' || b[at] == '\t' || b[at] == '\r')) {
            at++;
        }
        return at;
    }

    private int blank(int start) {
        return blank(b, Math.min(start, to), to);
    }

    /// Where the quote stands that closes a string, or `to`.
    private int stringEnd(int start) {
        int p = start;
        while (p < to && b[p] != '"') {
            p += b[p] == '\\' ? 2 : 1;
        }
        return Math.min(p, to);
    }

    /// Behind the value; `to` where it is cut off.
    private int valueEnd() {
        if (from < to && b[from] == '"') {
            return Math.min(to, stringEnd(from + 1) + 1);
        }
        int depth = 0;
        int p = from;
        while (p < to) {
            byte c = b[p];
            if (c == '"') {
                p = stringEnd(p + 1);
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth < 0 || c == ',' && depth == 0) {
                return p;
            }
            p++;
        }
        return to;
    }
}
