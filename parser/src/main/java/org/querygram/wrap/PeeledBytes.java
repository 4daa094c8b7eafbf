package org.querygram.wrap;

/// The bytes behind the wrappers, written line by line, with a map back: runs of bytes that stood
/// together in the raw block.
final class PeeledBytes {

    private static final byte LINE_FEED = '\n';

    private final byte[] buffer;
    private final Escapes escapes;
    private final JsonEscape json = new JsonEscape();
    private int end;

    private final IntList runAt = new IntList();
    private final IntList runRaw = new IntList();
    private final IntList runLength = new IntList();
    private final IntList lineAt = new IntList();
    private final IntList lineRaw = new IntList();
    private final IntList lineLastRaw = new IntList();
    private final IntList lineCount = new IntList();

    /// @param capacity room for all content, and a line feed for each line
    PeeledBytes(int capacity, Escapes escapes) {
        this.buffer = new byte[capacity];
        this.escapes = escapes;
    }

    byte[] buffer() {
        return buffer;
    }

    int end() {
        return end;
    }

    /// Writes bytes that stood nowhere as such: the names of a writer.
    ///
    /// @return where they start; they end at `end()`
    int aside(byte[] text) {
        int start = end;
        System.arraycopy(text, 0, buffer, end, text.length);
        end += text.length;
        return start;
    }

    /// Takes bytes behind everything that was written; -1 when there are none left.
    int room(int length) {
        int start = end;
        if (end + length > buffer.length) {
            return -1;
        }
        end += length;
        return start;
    }

    int lines() {
        return lineAt.size();
    }

    int lineFrom(int line) {
        return lineAt.get(line);
    }

    int rawLine(int line) {
        return lineRaw.get(line);
    }

    int lastRawLine(int line) {
        return lineLastRaw.get(line);
    }

    int rawLinesIn(int line) {
        return lineCount.get(line);
    }

    int lineAt(int position) {
        return lineAt.lastAtMost(position);
    }

    void startLine(int rawLine) {
        begin(rawLine, 1);
    }

    private void begin(int rawLine, int count) {
        lineAt.add(end);
        lineRaw.add(rawLine);
        lineLastRaw.add(rawLine);
        lineCount.add(count);
    }

    /// The next content belongs to the line before it.
    void goOn(int rawLine) {
        int line = lineAt.size() - 1;
        lineLastRaw.set(line, rawLine);
        lineCount.set(line, lineCount.get(line) + 1);
    }

    void endLine() {
        buffer[end++] = LINE_FEED;
    }

    /// Takes back the line feed of the last line: it goes on.
    void reopen() {
        end--;
    }

    /// @return how many bytes the content has without escapes
    int content(byte[] b, int from, int to, int rawLine) {
        int start = end;
        int at = from;
        while (escapes != Escapes.NONE && at < to) {
            boolean octal = escapes == Escapes.OCTAL;
            int escape = octal ? escape(b, at, to) : JsonEscape.find(b, at, to);
            if (escape < 0) {
                break;
            }
            run(b, at, escape);
            at = octal ? octal(b[escape + 3], escape, rawLine) : json(b, escape, to, rawLine);
        }
        run(b, at, to);
        return end - start;
    }

    private void run(byte[] b, int from, int to) {
        if (to > from) {
            mark(from, to - from);
            System.arraycopy(b, from, buffer, end, to - from);
            end += to - from;
        }
    }

    private void mark(int raw, int length) {
        runAt.add(end);
        runRaw.add(raw);
        runLength.add(length);
    }

    private int octal(byte digit, int raw, int rawLine) {
        mark(raw, 4);
        buffer[end++] = digit == '1' ? (byte) '\t' : LINE_FEED;
        if (digit == '2') {
            begin(rawLine, 0);
        }
        return raw + 4;
    }

    private int json(byte[] b, int raw, int to, int rawLine) {
        json.read(b, raw, to);
        mark(raw, json.length);
        System.arraycopy(json.bytes, 0, buffer, end, json.bytes.length);
        end += json.bytes.length;
        if (json.bytes[0] == LINE_FEED) {
            begin(rawLine, 0);
        }
        return raw + json.length;
    }

    /// Where `#011` (TAB) or `#012` (line feed) stands, or -1.
    private static int escape(byte[] b, int from, int to) {
        for (int at = from; at + 4 <= to; at++) {
            if (b[at] == '#'
                    && b[at + 1] == '0'
                    && b[at + 2] == '1'
                    && (b[at + 3] == '1' || b[at + 3] == '2')) {
                return at;
            }
        }
        return -1;
    }

    int rawAt(int position) {
        int run = runAt.lastAtMost(position);
        if (run < 0) {
            return 0;
        }
        int into = position - runAt.get(run);
        return runRaw.get(run) + Math.min(into, runLength.get(run) - 1);
    }

    int peeledAt(int raw) {
        for (int run = 0; run < runAt.size(); run++) {
            int into = raw - runRaw.get(run);
            if (into >= 0 && into < runLength.get(run)) {
                int next = run + 1 < runAt.size() ? runAt.get(run + 1) : end;
                return Math.min(runAt.get(run) + into, Math.max(runAt.get(run), next - 1));
            }
        }
        return -1;
    }
}
