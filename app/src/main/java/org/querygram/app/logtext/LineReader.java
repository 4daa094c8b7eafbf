package org.querygram.app.logtext;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Rows;
import org.querygram.app.log.Selection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads lines of one source when they come into sight. A page of lines is some kilobytes and takes
/// less than a frame; those around what is seen are kept.
final class LineReader {

    private static final int PAGES = 48;

    /// Beyond this a line would stop the window; its start is enough to know it by.
    private static final int LONGEST = 4_000;

    private final OpenLog log;
    private final int source;
    private final LineIndex index;
    private final @Nullable StatementLines statements;
    private final Map<Integer, LinePage> pages =
            new LinkedHashMap<>(PAGES * 2, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, LinePage> eldest) {
                    return size() > PAGES;
                }
            };

    /// @param statements null while it is not known yet where statements stand
    LineReader(OpenLog log, int source, LineIndex index, @Nullable StatementLines statements) {
        this.log = log;
        this.source = source;
        this.index = index;
        this.statements = statements;
    }

    /// @param line from 0
    LogLine read(long line, Selection selection) {
        try {
            int mark = index.markOfLine(line);
            LinePage page = pages.get(mark);
            if (page == null) {
                page = LinePage.read(log.workload(), source, index, mark);
                pages.put(mark, page);
            }
            int at = (int) (line - page.first());
            return at < page.lines()
                    ? line(page, at, selection)
                    : LogLine.without(line + 1, "<the log changed since it was read>");
        } catch (IOException e) {
            return LogLine.without(line + 1, "<" + e.getMessage() + ">");
        }
    }

    private LogLine line(LinePage page, int at, Selection selection) {
        long from = page.from(at);
        long to = page.to(at);
        long number = page.first() + at + 1;
        int row = statements == null ? -1 : statements.rowBetween(from, to);
        if (row < 0) {
            return LogLine.without(number, text(page, from, to, to));
        }
        long start = Math.clamp(log.workload().offset(row), from, to);
        long end = Math.clamp(log.workload().offset(row) + log.workload().length(row), start, to);
        return new LogLine(
                number,
                text(page, from, start, to),
                text(page, start, end, to),
                text(page, end, to, to),
                row,
                log.colour(log.workload().queryClass(row)),
                Rows.contains(selection.get().rows(), row),
                selection.shown().contains(row));
    }

    /// @param lineEnd where the line ends that the text is a part of
    private static String text(LinePage page, long from, long to, long lineEnd) {
        int start = (int) Math.min(page.bytes().length, from - page.offsets()[0]);
        int end = (int) Math.min(page.bytes().length, to - page.offsets()[0]);
        String text = new String(page.bytes(), start, end - start, StandardCharsets.UTF_8);
        String bare = to == lineEnd ? text.stripTrailing() : text;
        String shown = bare.replace('\t', ' ').replace("\r", "").replace("\n", "");
        return shown.length() <= LONGEST
                ? shown
                : shown.substring(0, LONGEST)
                        + " … "
                        + Figures.count(to - from - LONGEST)
                        + " more bytes";
    }
}
