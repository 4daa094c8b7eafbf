package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;
import org.querygram.format.LoggerReader.Seen;

/// One pass over one block of a log with datasource-proxy's messages.
final class ProxyRun extends LoggerRun {

    private final LoggerReader reader;
    private final LoggerTime time;
    private final ProxyEntry text;
    private final ProxyJson json;

    /// Where the message of the open entry begins, or -1.
    private int message = -1;

    ProxyRun(LoggerLearnt learnt, FormatHints hints, Block block, EntrySink sink) {
        super(block, sink);
        this.time = new LoggerTime(hints.zone(), learnt.monthFirst());
        this.reader = new LoggerReader(learnt.layouts(), ProxyRun::begins, time);
        this.text = new ProxyEntry(sink);
        this.json = new ProxyJson(sink);
    }

    /// The multi-line form begins with a line break.
    private static boolean begins(byte[] b, int at, int to) {
        return ProxyMessage.stands(b, at, to) || LoggerBytes.isEmptyLine(b, at, to);
    }

    @Override
    void line(int from, int to) {
        Seen seen = reader.read(b, from, to);
        int at = seen == Seen.MESSAGE ? reader.match().at : from;
        boolean empty = from == to || (seen == Seen.MESSAGE && at >= to);
        if (!empty && ProxyMessage.stands(b, at, to)) {
            message(seen, from, at, to);
        } else if (message >= 0 && open.isOpen() && seen != Seen.RECORD && goesOn(from, to)) {
            open.extend(to);
        } else if (message < 0 && open.isOpen() && isSqlOfAnother(from, to)) {
            open.extend(to);
        } else if (seen != Seen.NONE
                || LoggerLines.isRecord(b, from, to, time)
                || LoggerLines.isJavaTrace(b, from, to)
                || ProxyMessage.isCount(b, from, to)
                || HibernateEcho.end(b, from, to) >= 0
                || LoggerBytes.isEmptyLine(b, from, to)) {
            other(seen, from, to);
        } else {
            close();
            open.push(EntryKind.UNKNOWN, from, to, line);
        }
    }

    private void message(Seen seen, int from, int at, int to) {
        boolean below = seen != Seen.MESSAGE || at == from;
        if (below && waits()) {
            open.extend(to);
        } else {
            close();
            open.begin(EntryKind.OTHER, from, to, line);
            if (seen == Seen.MESSAGE) {
                reader.match().fill(open.entry);
            }
        }
        message = at;
    }

    /// Whether a record without text is open, to which this message belongs.
    private boolean waits() {
        Entry entry = open.entry;
        return open.isOpen() && message < 0 && entry.lines == 1 && reader.isRecordAlone(b, entry);
    }

    private void other(Seen seen, int from, int to) {
        close();
        open.begin(EntryKind.OTHER, from, to, line);
        if (seen != Seen.NONE) {
            reader.match().fill(open.entry);
        }
    }

    /// Lines of formatted SQL that `hibernate.show_sql` or another logger wrote.
    private boolean isSqlOfAnother(int from, int to) {
        return from < to
                && LoggerBytes.isBlank(b[from])
                && !LoggerLines.isJavaTrace(b, from, to)
                && !LoggerBytes.isEmptyLine(b, from, to);
    }

    /// SQL may stand on several lines; behind the parameters the message is over.
    private boolean goesOn(int from, int to) {
        Entry entry = open.entry;
        if (LoggerLines.isRecord(b, from, to, time)) {
            return false;
        }
        int end = LoggerBytes.trimEnd(b, message, entry.to);
        if (b[message] == '{') {
            return b[end - 1] != '}';
        }
        if (LoggerBytes.startsWith(b, from, to, ProxyMessage.PARAMS)) {
            return true;
        }
        boolean closed = b[end - 1] == ']' || b[end - 1] == '}';
        boolean params = LoggerBytes.indexOf(b, message, end, ProxyMessage.PARAMS) >= 0;
        boolean old = LoggerBytes.indexOf(b, message, end, ProxyMessage.OLD_QUERY) >= 0;
        return !closed || !(params || old);
    }

    @Override
    void close() {
        int at = message;
        message = -1;
        if (at < 0 || !open.isOpen()) {
            open.close();
            return;
        }
        boolean read =
                b[at] == '{' ? json.read(b, at, open.entry) : text.read(b, at, open.entry);
        if (!read) {
            open.entry.problem = "The message ends before its query does.";
        }
        open.close();
        if (read && b[at] == '{') {
            json.pushMore(open.entry);
        } else if (read) {
            text.pushMore(open.entry);
        }
    }
}
