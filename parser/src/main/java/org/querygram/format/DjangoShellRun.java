package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

/// One pass over one block of what a shell prints: the SQL of a statement over several lines, its
/// duration behind it.
///
/// Whether lines that look like SQL were run shows only at their end. Text that has none (`print(
/// queryset.query)`) was not, as far as the log tells.
final class DjangoShellRun extends DjangoConsoleRun {

    private final DjangoShellEnd end;
    private final LoggerReader reader;
    private final DjangoQuotes quotes;
    private final boolean last;
    private final int blockTo;
    private int sqlTo;
    private boolean blankBefore;
    private boolean location;

    DjangoShellRun(
            LoggerLearnt learnt,
            DjangoShellEnd end,
            FormatHints hints,
            Block block,
            EntrySink sink) {
        super(new LoggerTime(hints.zone(), learnt.monthFirst()), block, sink);
        this.end = end;
        this.reader = new LoggerReader(learnt.layouts(), (bytes, at, to) -> true, time);
        this.quotes = new DjangoQuotes(b);
        this.last = block.last();
        this.blockTo = block.to();
    }

    @Override
    void line(int from, int to) {
        boolean record = reader.read(b, from, to) == LoggerReader.Seen.MESSAGE;
        int start = record ? reader.match().at : from;
        int found = end.find(b, start, to);
        if (found >= 0 && finish(from, start, to, found)) {
            return;
        }
        boolean candidate = open.is(EntryKind.STATEMENT);
        if (candidate && goesOn(start, to)) {
            extend(to);
        } else if (!isInStack(from) && begins(start, to)) {
            begin(from, start, to);
        } else if (candidate) {
            giveUp();
            around(from, to);
        } else {
            around(from, to);
        }
    }

    /// The end of the open statement, or of one that stands on the same line.
    private boolean finish(int from, int start, int to, int found) {
        if (!open.is(EntryKind.STATEMENT)) {
            if (found == start || !begins(start, to)) {
                return false;
            }
            begin(from, start, to);
        } else {
            open.extend(to);
        }
        if (found > start) {
            sqlTo = found;
        }
        Entry entry = open.entry;
        entry.textTo = LoggerBytes.trimEnd(b, entry.textFrom, sqlTo);
        entry.durationNanos = end.nanos(b, found, to);
        entry.databaseFrom = DjangoShellEnd.database(b, found, to);
        if (entry.databaseFrom >= 0) {
            entry.databaseTo = LoggerBytes.trimEnd(b, entry.databaseFrom, to);
            entry.databaseTo -= b[entry.databaseTo - 1] == ']' ? 1 : 0;
        }
        open.close();
        more = More.NOTHING;
        return true;
    }

    private boolean begins(int start, int to) {
        return LoggerSql.starts(b, DjangoShellLines.skipPrompts(b, start, to), to);
    }

    private void begin(int from, int start, int to) {
        if (open.is(EntryKind.STATEMENT)) {
            giveUp();
        }
        closeOther();
        open.begin(EntryKind.STATEMENT, from, to, line);
        if (start > from) {
            reader.match().fill(open.entry);
        }
        int sql = DjangoShellLines.skipPrompts(b, start, to);
        open.entry.textFrom = LoggerBytes.skipBlanks(b, sql, to);
        quotes.begin(sql);
        sqlTo = to;
        blankBefore = false;
        more = More.NOTHING;
    }

    /// Lines of a literal always do; others when they read like SQL.
    private boolean goesOn(int start, int to) {
        if (!quotes.closedAt(Math.max(start, open.entry.textFrom)) || isBlank(start, to)) {
            return true;
        }
        boolean indented = LoggerBytes.isBlank(b[LoggerBytes.skipColours(b, start, to)]);
        // Django writes its words in capitals: `update finished` above them is a sentence.
        boolean other = blankBefore || (isLower(open.entry.textFrom) && !isLower(start));
        if (other && !indented && LoggerSql.starts(b, start, to)) {
            return false;
        }
        return indented
                || LoggerSql.goesOn(b, start, to)
                || LoggerSql.wantsMore(b, open.entry.textFrom, sqlTo)
                || (DjangoShellLines.isCapitals(b, LoggerBytes.skipColours(b, start, to), to)
                        && !LoggerLines.isRecord(b, start, to, time));
    }

    private boolean isLower(int at) {
        int letter = LoggerBytes.skipColours(b, at, blockTo - 1);
        return b[letter] >= 'a' && b[letter] <= 'z';
    }

    private boolean isBlank(int start, int to) {
        return LoggerBytes.isEmptyLine(b, LoggerBytes.skipColours(b, start, to), to);
    }

    private void extend(int to) {
        open.extend(to);
        blankBefore = isBlank(lineStart(to), to);
        if (!blankBefore) {
            sqlTo = to;
        }
    }

    private int lineStart(int to) {
        int at = to;
        while (at > open.entry.from && b[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private boolean isInStack(int from) {
        return open.isOpen()
                && (more == More.TRACEBACK || more == More.INDENTED)
                && LoggerBytes.isBlank(b[from]);
    }

    /// What is no part of a statement.
    private void around(int from, int to) {
        int prompt = DjangoShellLines.skipPrompts(b, from, to);
        if (DjangoShellLines.isLocation(b, from, to)) {
            other(from, to, More.INDENTED);
            location = true;
        } else if (prompt > from || DjangoShellLines.isValue(b, from, to)) {
            other(from, to, More.NOTHING);
        } else if (!request(from, to)) {
            without(from, to);
        }
    }

    /// Text that looked like a statement, but nothing says that it was run.
    private void giveUp() {
        Entry entry = open.entry;
        entry.kind = EntryKind.OTHER;
        entry.textFrom = -1;
        entry.textTo = -1;
        open.close();
        more = More.NOTHING;
    }

    /// Of the stack of a call (`--print-sql-location`), the innermost frame that is the program's
    /// own is kept; the outermost stands first.
    private void closeOther() {
        Entry entry = open.entry;
        int at = location && open.isOpen() ? entry.from : entry.to;
        location = false;
        while (at < entry.to) {
            int feed = LoggerBytes.lineFeed(b, at, entry.to);
            int frame = PythonFrame.own(b, at, feed);
            if (frame >= 0) {
                entry.kind = EntryKind.CALLER;
                entry.textFrom = frame;
                entry.textTo = LoggerBytes.trimEnd(b, frame, feed);
            }
            at = feed + 1;
        }
        open.close();
    }

    @Override
    void close() {
        if (!open.is(EntryKind.STATEMENT)) {
            closeOther();
        } else if (last && open.entry.to >= LoggerBytes.trimEnd(b, open.entry.from, blockTo)) {
            open.entry.textTo = LoggerBytes.trimEnd(b, open.entry.textFrom, sqlTo);
            open.entry.problem =
                    "The log ends before the statement's duration; its SQL may be cut off.";
            open.close();
        } else {
            giveUp();
        }
    }
}
