package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;
import org.querygram.entry.Entry;

import java.util.Arrays;

/// The lines of a log that stand as strings in the objects of another one, taken out one behind the
/// other, and where each of them stood.
final class JsonLines {

    private final byte[] b;
    private final int to;
    private final boolean last;
    private final JsonRows rows;
    private final PgJsonRow reader;
    private final PgTimes times;
    private final boolean ownEnds;

    private byte[] text;
    private int length;
    private int count;
    private int[] textFrom = new int[64];
    private int[] rawFrom = new int[64];
    private int[] rawTo = new int[64];
    private int[] objectFrom = new int[64];
    private int[] objectTo = new int[64];
    private long[] firstLine = new long[64];
    private long[] lastLine = new long[64];
    private long[] micros = new long[64];

    /// Strings that end with a line break.
    private int ended;

    final JsonOthers others = new JsonOthers();

    /// Up to where the block was read: the start of an object that may go on in the next one.
    private int used;

    /// @param ownEnds true when the strings carry their line ends, and one without goes on in the
    /// next (docker cuts lines at 16 kB)
    JsonLines(Block block, JsonEnvelope envelope, boolean ownEnds, PgZones zones) {
        this.b = block.buffer();
        this.to = block.to();
        this.last = block.last();
        this.rows = new JsonRows(block);
        this.reader = envelope.reader();
        this.ownEnds = ownEnds;
        this.times = new PgTimes(zones);
        this.text = new byte[to - block.from() + 1];
        this.used = to;
        read();
    }

    private void read() {
        while (rows.next()) {
            if (!rows.isObject()) {
                foreign(null);
                continue;
            }
            PgJsonRow.Ending ending = reader.read(b, rows.at, to);
            if (ending == PgJsonRow.Ending.CUT && !last) {
                used = rows.at;
                return;
            }
            boolean whole = ending == PgJsonRow.Ending.WHOLE;
            int end = whole ? reader.end : rows.lineEnd();
            if (reader.row.from[PgRow.MESSAGE] >= 0 && reader.row.to[PgRow.MESSAGE] <= end) {
                line(end);
            } else if (whole) {
                others.add(false, rows, end, null);
                rows.skipTo(end);
            } else {
                foreign("This row was skipped: it is no JSON.");
            }
        }
    }

    private void foreign(@Nullable String problem) {
        others.add(true, rows, rows.lineEnd(), problem);
        rows.skipLine();
    }

    private void line(int end) {
        grow();
        PgRow row = reader.row;
        int from = row.from[PgRow.MESSAGE];
        int stop = row.to[PgRow.MESSAGE];
        textFrom[count] = length;
        rawFrom[count] = from;
        rawTo[count] = stop;
        objectFrom[count] = rows.at;
        objectTo[count] = end;
        firstLine[count] = rows.line;
        micros[count] = time(row);
        rows.skipTo(end);
        lastLine[count] = rows.line;
        count++;
        length = PgQuoting.BACKSLASH.decode(b, from, stop, text, length);
        boolean hasEnd = length > textFrom[count - 1] && text[length - 1] == '\n';
        ended += hasEnd ? 1 : 0;
        if (!hasEnd && !ownEnds) {
            text[length++] = '\n';
        }
    }

    private long time(PgRow row) {
        boolean told =
                row.has(PgRow.TIME) && times.readField(b, row.from[PgRow.TIME], row.to[PgRow.TIME]);
        return told ? times.micros : Entry.NO_TIME;
    }

    private void grow() {
        if (count < textFrom.length) {
            return;
        }
        int size = count * 2;
        textFrom = Arrays.copyOf(textFrom, size);
        rawFrom = Arrays.copyOf(rawFrom, size);
        rawTo = Arrays.copyOf(rawTo, size);
        objectFrom = Arrays.copyOf(objectFrom, size);
        objectTo = Arrays.copyOf(objectTo, size);
        firstLine = Arrays.copyOf(firstLine, size);
        lastLine = Arrays.copyOf(lastLine, size);
        micros = Arrays.copyOf(micros, size);
    }

    byte[] text() {
        return text;
    }

    int length() {
        return length;
    }

    /// Up to where the text holds whole lines; all of it in the last block.
    int lengthOfWholeLines() {
        int end = length;
        while (!last && end > 0 && text[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /// True when most strings carry their line ends.
    boolean mostlyEnded() {
        return ended * 2 > count;
    }

    int used() {
        return used;
    }

    /// Which string holds a position of the text, from the one given on.
    int indexOf(int position, int start) {
        int index = start;
        while (index + 1 < count && textFrom[index + 1] <= position) {
            index++;
        }
        return index;
    }

    /// Where a position of the text stands in the block.
    int raw(int position, int index) {
        int bytes = position - textFrom[index];
        return PgQuoting.BACKSLASH.behind(b, rawFrom[index], rawTo[index], bytes);
    }

    int objectFrom(int index) {
        return objectFrom[index];
    }

    int objectTo(int index) {
        return objectTo[index];
    }

    long firstLine(int index) {
        return firstLine[index];
    }

    long lastLine(int index) {
        return lastLine[index];
    }

    /// When the envelope was written, or `Entry.NO_TIME`.
    long micros(int index) {
        return micros[index];
    }
}
