package org.querygram.wrap;

import java.util.List;

/// A block without its wrappers: the lines of each writer one after another, and where each of
/// their bytes and lines stood.
///
/// A peeled line is one line of a writer; it may come from several raw lines (pieces joined), and
/// one raw line may hold several (`#012`).
public final class PeeledBlock {

    /// The lines of one writer, and behind one another before them what is known of it.
    ///
    /// @param name of the writer, empty where the wrapper names none
    /// @param read false for a writer whose lines are passed over
    /// @param session where in `buffer` the name of its session starts; it ends at `label`
    /// @param label where Heroku's name of the database starts; it ends at `from`
    /// @param from first byte in `buffer`, inclusive
    /// @param to last byte in `buffer`, exclusive
    /// @param firstLine index of its first peeled line
    public record Stream(
            String name, boolean read, int session, int label, int from, int to, int firstLine) {}

    private final PeeledBytes bytes;
    private final RawLines raw;
    private final List<Stream> streams;

    PeeledBlock(PeeledBytes bytes, RawLines raw, List<Stream> streams) {
        this.bytes = bytes;
        this.raw = raw;
        this.streams = List.copyOf(streams);
    }

    public byte[] buffer() {
        return bytes.buffer();
    }

    public List<Stream> streams() {
        return streams;
    }

    /// Whose line holds a byte of `buffer`.
    Stream streamAt(int position) {
        for (Stream stream : streams) {
            if (position < stream.to()) {
                return stream;
            }
        }
        return streams.getLast();
    }

    /// Where a byte of `buffer` stands in the raw block.
    public int rawAt(int position) {
        return bytes.rawAt(position);
    }

    /// Where a byte of the raw block stands in `buffer`, or -1 if it belongs to a wrapper.
    int peeledAt(int position) {
        return bytes.peeledAt(position);
    }

    /// Index of the raw line that a peeled line starts in.
    public int rawLine(int peeledLine) {
        return bytes.rawLine(peeledLine);
    }

    /// Index of the raw line that a peeled line ends in.
    public int lastRawLine(int peeledLine) {
        return bytes.lastRawLine(peeledLine);
    }

    /// How many raw lines a run of peeled lines is made of.
    public int rawLines(int peeledLine, int count) {
        int lines = 0;
        int end = Math.min(peeledLine + count, bytes.lines());
        for (int i = peeledLine; i < end; i++) {
            lines += bytes.rawLinesIn(i);
        }
        return Math.max(1, lines);
    }

    /// Start of a peeled line in `buffer`.
    public int lineFrom(int peeledLine) {
        return bytes.lineFrom(peeledLine);
    }

    /// Which peeled line a position of `buffer` is in.
    public int lineAt(int position) {
        return bytes.lineAt(position);
    }

    /// Index of the raw line that holds a byte of the raw block.
    public int rawLineAt(int position) {
        return raw.at(position);
    }

    /// Start of a raw line in the raw block.
    public int rawFrom(int rawLine) {
        return raw.from(rawLine);
    }

    /// Microseconds since 1970 UTC that the wrapper says, or `Entry.NO_TIME`.
    public long time(int rawLine) {
        return raw.time(rawLine);
    }

    /// Takes room in `buffer` for a name that stood nowhere as such.
    ///
    /// @return where it starts, or -1 when the room is used up
    public int room(int length) {
        return bytes.room(length);
    }

    /// How many raw lines the block has.
    public int rawLineCount() {
        return raw.size();
    }
}
