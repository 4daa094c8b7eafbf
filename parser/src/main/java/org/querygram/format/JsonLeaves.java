package org.querygram.format;

/// Walks over the values of one JSON object that stands on one line, objects inside of it included:
/// `{"log": {"logger": "x"}}` has the leaf `log.logger`. Lists are leaves as a whole, but for those
/// of pairs (`"contextMap": [{"key": "user", "value": "x"}]` of log4j2 has the leaf
/// `contextMap.user`). Not recursive, makes no objects, and stops quietly where the text is no
/// JSON.
final class JsonLeaves {

    enum Kind {
        /// A string; the range is what stands between its quotes, escapes included.
        STRING,
        /// A number, `true`, `false` or `null`.
        WORD,
        /// A list, or an object in an object in an object ...; the range has the brackets.
        LIST
    }

    static final long ROOT = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;
    private static final int DEEPEST = 12;
    private static final byte[] KEY = LoggerBytes.ascii("\"key\"");
    private static final byte[] VALUE = LoggerBytes.ascii("\"value\"");

    private final long[] paths = new long[DEEPEST + 1];
    private final int[] keys = new int[2 * (DEEPEST + 1)];
    private byte[] b = new byte[0];
    private int at;
    private int end;
    private int depth;
    private boolean pairs;
    private boolean complete;
    private boolean torn;

    long path;
    Kind kind = Kind.WORD;
    int from;
    int to;

    /// Begins with the object whose opening bracket stands at `open`.
    void begin(byte[] buffer, int open, int stop) {
        b = buffer;
        at = open + 1;
        end = stop;
        depth = 0;
        pairs = false;
        paths[0] = ROOT;
        complete = false;
        torn = false;
    }

    /// Goes to the next leaf; false when there is none left.
    boolean next() {
        while (!torn && !complete) {
            at = skip(at);
            if (at >= end) {
                return false;
            }
            if (pairs) {
                if (pair()) {
                    return true;
                }
            } else if (b[at] == '}') {
                at++;
                complete = --depth < 0;
            } else if (b[at] != '"' || !key()) {
                torn = true;
            } else if (b[at] == '{' && depth < DEEPEST) {
                at++;
                paths[++depth] = path;
            } else if (b[at] == '[' && depth < DEEPEST && isPair(skip(at + 1))) {
                at++;
                paths[++depth] = path;
                pairs = true;
            } else {
                return value();
            }
        }
        return false;
    }

    /// Whether the object was read up to its closing bracket.
    boolean isComplete() {
        return complete;
    }

    /// Position behind what was read.
    int position() {
        return at;
    }

    /// Names of the keys that lead to the leaf, with dots between.
    String pathText() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= depth; i++) {
            text.append(i == 0 ? "" : ".");
            text.append(LoggerBytes.text(b, keys[2 * i], keys[2 * i + 1]));
        }
        return text.toString();
    }

    /// What `path` is for the leaf with these names.
    static long hash(String path) {
        byte[] name = path.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return fold(ROOT, name, 0, name.length);
    }

    private boolean key() {
        int close = stringEnd(at);
        if (close < 0) {
            return false;
        }
        long parent = depth == 0 ? ROOT : (paths[depth] ^ '.') * PRIME;
        path = fold(parent, b, at + 1, close);
        keys[2 * depth] = at + 1;
        keys[2 * depth + 1] = close;
        at = skip(close + 1);
        if (at >= end || b[at] != ':') {
            return false;
        }
        at = skip(at + 1);
        return at < end;
    }

    private static long fold(long start, byte[] b, int from, int to) {
        long hash = start;
        for (int i = from; i < to; i++) {
            hash = (hash ^ b[i]) * PRIME;
        }
        return hash;
    }

    /// Whether an object that begins with `"key": "` stands there.
    private boolean isPair(int open) {
        int name = open < end && b[open] == '{' ? skip(open + 1) : end;
        int colon = LoggerBytes.startsWith(b, name, end, KEY) ? skip(name + KEY.length) : end;
        int text = colon < end && b[colon] == ':' ? skip(colon + 1) : end;
        return text < end && b[text] == '"';
    }

    /// Reads the next pair of a list, or leaves the list; false when that is no leaf.
    private boolean pair() {
        if (b[at] == ']') {
            at++;
            depth--;
            pairs = false;
            return false;
        }
        int close = elementEnd(at);
        torn = close < 0;
        if (torn || !isPair(at)) {
            at = torn ? end : close;
            return false;
        }
        int stop = end;
        end = close - 1;
        boolean leaf = pairValue();
        end = stop;
        torn = false;
        at = close;
        return leaf;
    }

    private int elementEnd(int element) {
        if (b[element] == '{' || b[element] == '[') {
            return bracketEnd(element);
        }
        int last = b[element] == '"' ? stringEnd(element) : element;
        while (last >= 0 && last < end && b[last] != ',' && b[last] != ']') {
            last++;
        }
        return last == element ? -1 : last;
    }

    private boolean pairValue() {
        at = skip(skip(skip(at + 1) + KEY.length) + 1);
        int name = at + 1;
        int nameTo = stringEnd(at);
        at = nameTo < 0 ? end : skip(nameTo + 1);
        if (!LoggerBytes.startsWith(b, at, end, VALUE)) {
            return false;
        }
        at = skip(at + VALUE.length);
        if (at >= end || b[at] != ':') {
            return false;
        }
        at = skip(at + 1);
        path = fold((paths[depth] ^ '.') * PRIME, b, name, nameTo);
        keys[2 * depth] = name;
        keys[2 * depth + 1] = nameTo;
        return at < end && value();
    }

    private boolean value() {
        from = at;
        if (b[at] == '"') {
            kind = Kind.STRING;
            from = at + 1;
            int close = stringEnd(at);
            torn = close < 0;
            to = torn ? end : close;
            at = torn ? end : close + 1;
        } else if (b[at] == '[' || b[at] == '{') {
            kind = Kind.LIST;
            at = bracketEnd(at);
            torn = at < 0;
            at = torn ? end : at;
            to = at;
        } else {
            kind = Kind.WORD;
            while (at < end && b[at] != ',' && b[at] != '}' && b[at] > ' ') {
                at++;
            }
            to = at;
            torn = to == from;
        }
        return !torn || kind == Kind.STRING;
    }

    /// Position of the quote that closes the string at `open`, or -1.
    private int stringEnd(int open) {
        return stringEnd(b, open, end);
    }

    static int stringEnd(byte[] b, int open, int end) {
        for (int p = open + 1; p < end; p++) {
            if (b[p] == '\\') {
                p++;
            } else if (b[p] == '"') {
                return p;
            }
        }
        return -1;
    }

    private int bracketEnd(int open) {
        int nesting = 0;
        int p = open;
        while (p < end) {
            byte c = b[p];
            if (c == '"') {
                p = stringEnd(p);
                if (p < 0) {
                    return -1;
                }
            } else if (c == '[' || c == '{') {
                nesting++;
            } else if ((c == ']' || c == '}') && --nesting == 0) {
                return p + 1;
            }
            p++;
        }
        return -1;
    }

    private int skip(int p) {
        int next = p;
        while (next < end && (b[next] == ',' || LoggerBytes.isSpace(b[next]))) {
            next++;
        }
        return next;
    }
}
