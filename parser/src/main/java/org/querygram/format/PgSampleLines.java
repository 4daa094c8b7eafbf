package org.querygram.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The lines of a sample that hold one of PostgreSQL's tags, and what stands before it: the printed
/// prefix.
///
/// @param continued true when a line starts with TAB: continuation lines are as PostgreSQL wrote
/// them
record PgSampleLines(byte[] bytes, List<Line> lines, boolean continued) {

    private static final int MOST_LINES = 1_500;
    private static final int MOST_PREFIX = 400;

    /// @param tagFrom where the tag stands
    record Line(int from, int tagFrom, int to) {}

    static PgSampleLines of(Sample sample) {
        byte[] b = sample.bytes();
        List<Line> lines = new ArrayList<>();
        boolean continued = false;
        int at = 0;
        while (at < sample.length()) {
            int end = Lines.end(b, at, sample.length());
            if (b[at] == '\t') {
                continued |= !lines.isEmpty();
            } else if (lines.size() < MOST_LINES) {
                int tag = tagFrom(b, at, end);
                if (tag >= 0) {
                    lines.add(new Line(at, tag, end));
                }
            }
            at = end + 1;
        }
        return new PgSampleLines(b, lines, continued);
    }

    private static int tagFrom(byte[] b, int from, int to) {
        if (isObject(b, from, to)) {
            return -1;
        }
        int limit = Math.min(to, from + MOST_PREFIX);
        for (int at = from; at < limit; at++) {
            boolean wordStarts = at == from || !inWord(b[at - 1]);
            if (wordStarts && PgTag.at(b, at, to) != null) {
                return at;
            }
        }
        return -1;
    }

    /// A line that is an object of JSON holds the server's line in a string: its prefix starts
    /// there.
    private static boolean isObject(byte[] b, int from, int to) {
        int end = Lines.withoutReturn(b, from, to);
        end = end > from && b[end - 1] == ',' ? end - 1 : end;
        return end > from && b[from] == '{' && b[end - 1] == '}';
    }

    private static boolean inWord(byte b) {
        return b < 0
                || b >= 'A' && b <= 'Z'
                || b >= 'a' && b <= 'z'
                || b >= '0' && b <= '9'
                || b == '_'
                || b == '\'';
    }

    /// What the log printed for the prefix.
    String prefixOf(Line line) {
        return new String(bytes, line.from(), line.tagFrom() - line.from(), StandardCharsets.UTF_8);
    }
}
