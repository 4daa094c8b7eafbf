package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

/// One pass over one block of what a Django program prints: between the statements, which the
/// formats know, stand access lines, tracebacks, and what `manage.py` and other loggers say.
abstract class DjangoConsoleRun extends LoggerRun {

    final LoggerTime time;
    final DjangoAccessLine access;
    private final DjangoTaskLine tasks = new DjangoTaskLine();
    More more = More.NOTHING;

    /// Which lines go on with the open entry. Empty ones always do.
    enum More {
        NOTHING,
        /// All, until the statement's arguments have ended.
        ARGUMENTS,
        /// All that do not look like some log's record: the open entry is a record of the learnt
        /// layout.
        MESSAGE,
        /// Indented ones and the exception after them.
        TRACEBACK,
        INDENTED
    }

    DjangoConsoleRun(LoggerTime time, Block block, EntrySink sink) {
        super(block, sink);
        this.time = time;
        this.access = new DjangoAccessLine(time);
    }

    /// Reads the line as one of an access log.
    final boolean request(int from, int to) {
        if (!access.read(b, from, to)) {
            return false;
        }
        close();
        open.begin(EntryKind.REQUEST_END, from, to, line);
        Entry entry = open.entry;
        entry.timeMicros = access.timeMicros;
        entry.textFrom = access.titleFrom;
        entry.textTo = access.titleTo;
        more = More.NOTHING;
        return true;
    }

    /// Reads the line as a worker's word that a task has ended.
    final boolean task(int from, int to) {
        if (!tasks.read(b, from, to)) {
            return false;
        }
        close();
        open.begin(EntryKind.REQUEST_END, from, to, line);
        open.entry.textFrom = tasks.titleFrom;
        open.entry.textTo = tasks.titleTo;
        more = More.NOTHING;
        return true;
    }

    final void other(int from, int to, More next) {
        close();
        open.begin(EntryKind.OTHER, from, to, line);
        more = next;
    }

    /// A line that begins no record of a layout.
    final void without(int from, int to) {
        boolean traceback = DjangoConsoleLines.isTraceback(b, from, to);
        if (open.isOpen() && continues(from, to, traceback)) {
            open.extend(to);
        } else if (traceback) {
            other(from, to, More.TRACEBACK);
        } else if (LoggerBytes.isEmptyLine(b, from, to)
                || DjangoConsoleLines.isKnown(b, from, to)
                || LoggerLines.isRecord(b, from, to, time)) {
            other(from, to, More.INDENTED);
        } else {
            close();
            open.push(EntryKind.UNKNOWN, from, to, line);
        }
    }

    private boolean continues(int from, int to, boolean traceback) {
        boolean empty = LoggerBytes.isEmptyLine(b, from, to);
        return switch (more) {
            case NOTHING -> empty;
            case ARGUMENTS -> !traceback && argumentsGoOn(from, to);
            case MESSAGE -> !LoggerLines.isRecord(b, from, to, time);
            case TRACEBACK -> empty || tracebackGoesOn(from);
            case INDENTED -> empty || LoggerBytes.isBlank(b[from]);
        };
    }

    /// A further line of the open statement, whose arguments have not ended.
    boolean argumentsGoOn(int from, int to) {
        return true;
    }

    /// The first line that is not indented names the exception, and is the last but for a DETAIL.
    private boolean tracebackGoesOn(int from) {
        if (!LoggerBytes.isBlank(b[from])) {
            more = More.INDENTED;
        }
        return true;
    }
}
