package org.querygram.app.logtext;

import org.querygram.workload.Workload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Some lines that were read together.
///
/// @param first number of the first line, from 0
/// @param offsets where each begins, and where the last one ends
/// @param bytes of all lines from `offsets[0]` on; a line longer than can be shown ends early
record LinePage(long first, long[] offsets, byte[] bytes) {

    /// Lines are close together, but for one that may be as long as the log.
    private static final int MOST = 1 << 18;

    static LinePage read(Workload workload, int source, LineIndex index, int mark)
            throws IOException {
        long from = index.offset(mark);
        long to = index.endOffset(mark);
        byte[] bytes = workload.bytes(source, from, (int) Math.min(MOST, to - from));
        List<Long> starts = new ArrayList<>(List.of(from));
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' && from + i + 1 < to) {
                starts.add(from + i + 1);
            }
        }
        starts.add(to);
        return new LinePage(
                index.line(mark), starts.stream().mapToLong(Long::longValue).toArray(), bytes);
    }

    int lines() {
        return offsets.length - 1;
    }

    /// Offset of a line, counted from 0 in the page.
    long from(int line) {
        return offsets[line];
    }

    /// Offset behind a line with its line end.
    long to(int line) {
        return offsets[line + 1];
    }
}
