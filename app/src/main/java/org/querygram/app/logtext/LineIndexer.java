package org.querygram.app.logtext;

import org.querygram.workload.Workload;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Looks for the lines of a source, from its start to its end. Runs in the background; a log of ten
/// gigabytes takes as long as reading it.
final class LineIndexer {

    /// Read at once.
    private static final int CHUNK = 1 << 20;

    /// A mark stands at least at every 64th line, and where 64 KB are between.
    private static final int LINES = 64;

    private static final int BYTES = 1 << 16;

    /// The first lines are shown at once, later ones every 64 MB.
    private static final int CHUNKS_BETWEEN_NEWS = 64;

    private final Workload workload;
    private final int source;
    private long[] marks = new long[64];
    private int marked;
    private long lines;
    private long at;
    private long lineStart;

    LineIndexer(Workload workload, int source) {
        this.workload = workload;
        this.source = source;
        this.at = workload.start(source);
        this.lineStart = at;
    }

    /// @param news hears what is known, more each time, the last time all
    /// @throws IOException with a sentence for people when the source can no longer be read
    void run(BooleanSupplier cancelled, Consumer<LineIndex> news) throws IOException {
        mark();
        for (int chunk = 1; !cancelled.getAsBoolean(); chunk++) {
            byte[] bytes = workload.bytes(source, at, CHUNK);
            scan(bytes);
            at += bytes.length;
            if (bytes.length < CHUNK) {
                finish(news);
                return;
            }
            if (chunk == 1 || chunk % CHUNKS_BETWEEN_NEWS == 0) {
                news.accept(new LineIndex(copy(), lines, lineStart, false));
            }
        }
    }

    private void scan(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines++;
                lineStart = at + i + 1;
                boolean far = lineStart - marks[marked - 1] >= BYTES;
                if (far || lines - marks[marked - 2] >= LINES) {
                    mark();
                }
            }
        }
    }

    private void mark() {
        if (marked + 2 > marks.length) {
            marks = Arrays.copyOf(marks, marks.length * 2);
        }
        marks[marked++] = lines;
        marks[marked++] = lineStart;
    }

    /// A last line without a line end is a line.
    private void finish(Consumer<LineIndex> news) {
        if (at > lineStart) {
            lines++;
        } else if (marked > 2 && marks[marked - 2] == lines) {
            marked -= 2;
        }
        news.accept(new LineIndex(copy(), lines, at, true));
    }

    private long[] copy() {
        return Arrays.copyOf(marks, marked);
    }
}
