package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;
import org.querygram.format.LoggerReader.Seen;
import org.querygram.format.P6spyFields.Category;

/// One pass over one block of a log with p6spy's messages.
final class P6spyRun extends LoggerRun {

    private final P6spyLearnt learnt;
    private final LoggerTime time;
    private final LoggerReader reader;
    private final P6spyHeader header;
    private final P6spyHeader tail;
    private final HibernateSqlLines sqlLines;
    private final P6spyTrace trace;
    private boolean recordAlone;

    P6spyRun(P6spyLearnt learnt, FormatHints hints, Block block, EntrySink sink) {
        super(block, sink);
        this.learnt = learnt;
        this.time = new LoggerTime(hints.zone(), learnt.prefix().monthFirst());
        this.header = new P6spyHeader(time);
        this.tail = new P6spyHeader(time);
        this.reader = new LoggerReader(learnt.prefix().layouts(), this::isMessage, time);
        this.sqlLines = new HibernateSqlLines(b);
        this.trace = new P6spyTrace(b);
    }

    private boolean isMessage(byte[] bytes, int at, int to) {
        header.read(bytes, at, to);
        return learnt.isMessage(header.fields(), to);
    }

    @Override
    void line(int from, int to) {
        Seen seen = reader.read(b, from, to);
        if (seen == Seen.MESSAGE && isNamed()) {
            message(from, to);
        } else if (seen != Seen.NONE) {
            other(from, to);
            reader.match().fill(open.entry);
            recordAlone = LoggerBytes.skipBlanks(b, reader.match().at, to) == to;
        } else if (LoggerLines.isJavaTrace(b, from, to)) {
            trace(from, to);
        } else if (open.isOpen() && goesOn(from, to)) {
            open.extend(to);
        } else if (isKnown(from, to)) {
            other(from, to);
        } else {
            close();
            open.push(EntryKind.UNKNOWN, from, to, line);
        }
    }

    private boolean isNamed() {
        LoggerMatch match = reader.match();
        return !learnt.named()
                || match.loggerFrom < 0
                || P6spyStart.isName(b, match.loggerFrom, match.loggerTo);
    }

    private void message(int from, int to) {
        close();
        P6spyFields fields = header.fields();
        open.begin(kind(fields), from, to, line);
        Entry entry = open.entry;
        reader.match().fill(entry);
        if (fields.timeMicros != Entry.NO_TIME) {
            entry.timeMicros = fields.timeMicros;
        }
        if (entry.sessionFrom < 0 && fields.connectionFrom >= 0) {
            entry.sessionFrom = fields.connectionFrom;
            entry.sessionTo = fields.connectionTo;
            entry.lent = true;
        }
        if (entry.kind == EntryKind.STATEMENT || entry.kind == EntryKind.BATCH_ROW) {
            entry.durationNanos = fields.nanos();
            entry.textFrom = fields.text;
            sqlLines.begin(fields.text);
        } else if (entry.kind == EntryKind.ROWS) {
            entry.count = 1;
        }
    }

    /// A row of a result names the connection from p6spy 2.0 on; without it nobody knows whose row
    /// it is. The result's own line has a duration, its rows have -1.
    private static EntryKind kind(P6spyFields fields) {
        boolean row = fields.elapsed < 0 && fields.connectionFrom >= 0;
        return switch (fields.category) {
            case NONE, STATEMENT -> EntryKind.STATEMENT;
            case BATCH -> EntryKind.BATCH_ROW;
            case RESULTSET -> row ? EntryKind.ROWS : EntryKind.OTHER;
            case OTHER -> fields.endsTransaction ? EntryKind.TRANSACTION_END : EntryKind.OTHER;
        };
    }

    /// p6spy logs the exception behind the statement (`stacktrace=true`), under a logging framework
    /// in a record of its own with an empty message.
    private void trace(int from, int to) {
        if (!open.isOpen() || !(trace.isOpen() || recordAlone || isTextMissing())) {
            other(from, to);
        } else {
            open.extend(to);
        }
        open.entry.kind = EntryKind.OTHER;
        open.entry.textFrom = -1;
        trace.line(from, to);
    }

    private boolean isTextMissing() {
        Entry entry = open.entry;
        return entry.kind == EntryKind.STATEMENT
                && LoggerBytes.skipSpaces(b, entry.textFrom, entry.to) == entry.to;
    }

    private void other(int from, int to) {
        close();
        open.begin(EntryKind.OTHER, from, to, line);
    }

    /// In p6spy's own file every line that begins no message goes on with the one above; among
    /// other records it must look like it.
    private boolean goesOn(int from, int to) {
        Entry entry = open.entry;
        if (trace.isOpen()) {
            return LoggerBytes.isEmptyLine(b, from, to);
        }
        if (entry.textFrom < 0) {
            return entry.kind != EntryKind.OTHER || !isRecord(from, to);
        }
        return entry.textFrom >= entry.to
                || sqlLines.goesOn(entry.to, from, to)
                || (learnt.isBare() && !isRecord(from, to));
    }

    private boolean isRecord(int from, int to) {
        return LoggerLines.isRecord(b, from, to, time) || HibernateEcho.end(b, from, to) >= 0;
    }

    private boolean isKnown(int from, int to) {
        return LoggerBytes.isEmptyLine(b, from, to) || isRecord(from, to);
    }

    @Override
    void close() {
        if (open.isOpen() && open.entry.textFrom >= 0) {
            text(open.entry);
        }
        trace.close(open);
        recordAlone = false;
        open.close();
    }

    private void text(Entry entry) {
        int to = LoggerBytes.trimEnd(b, entry.textFrom, entry.to);
        int from = LoggerBytes.skipSpaces(b, Math.min(entry.textFrom, to), to);
        from = P6spySql.behindLabel(b, from, LoggerBytes.lineFeed(b, from, to));
        if (learnt.json()) {
            json(entry, from, to);
            return;
        }
        if (learnt.tail()) {
            int fields = P6spyTail.find(tail, b, from, to);
            if (fields >= 0) {
                to = LoggerBytes.trimEnd(b, from, fields);
                tail(entry);
            }
        }
        int filled = P6spySql.filled(b, from, to);
        // MultiLineFormat ends the second text with a semicolon.
        boolean semicolon = filled > from && b[filled - 1] == '\n' && b[to - 1] == ';';
        entry.textFrom = LoggerBytes.skipSpaces(b, filled, to);
        entry.textTo = Math.max(entry.textFrom, semicolon ? to - 1 : to);
    }

    /// Of two texts the one with the values counts, whichever stands first.
    private void json(Entry entry, int from, int to) {
        int end = P6spyJson.textEnd(b, from, to);
        entry.textFrom = from;
        entry.textTo = end;
        tail.readBehind(b, end, to);
        int second = tail.fields().text;
        if (second < to && second >= 0) {
            int secondTo = P6spyJson.textEnd(b, second, to);
            if (P6spySql.isFilled(b, from, end, second, secondTo)) {
                entry.textFrom = second;
                entry.textTo = secondTo;
            }
            tail(entry);
            tail.readBehind(b, secondTo, to);
        }
        tail(entry);
        if (P6spyJson.isEncoded(b, entry.textFrom, entry.textTo)) {
            entry.decoded = JsonText.decoded(b, entry.textFrom, entry.textTo);
        }
    }

    private void tail(Entry entry) {
        P6spyFields fields = tail.fields();
        if (fields.elapsedSeen) {
            entry.durationNanos = fields.nanos();
        }
        if (entry.sessionFrom < 0 && fields.connectionFrom >= 0) {
            entry.sessionFrom = fields.connectionFrom;
            entry.sessionTo = fields.connectionTo;
            entry.lent = true;
        }
        if (entry.timeMicros == Entry.NO_TIME) {
            entry.timeMicros = fields.timeMicros;
        }
        if (fields.category == Category.BATCH) {
            entry.kind = EntryKind.BATCH_ROW;
        } else if (fields.category == Category.OTHER) {
            entry.kind = fields.endsTransaction ? EntryKind.TRANSACTION_END : EntryKind.OTHER;
        }
    }
}
