package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

/// Counts what a scanner finds in a sample.
final class LoggerTally implements EntrySink {

    private long statements;
    private long torn;
    private long echoes;
    private long unknownLines;

    static LoggerTally of(EntryScanner scanner, Sample sample) {
        LoggerTally tally = new LoggerTally();
        scanner.scan(new Block(sample.bytes(), 0, sample.length(), 0, 1, true), tally);
        return tally;
    }

    @Override
    public void accept(Entry entry) {
        if (entry.kind == EntryKind.STATEMENT || entry.kind == EntryKind.BATCH_ROW) {
            statements++;
            torn += entry.problem == null ? 0 : 1;
        } else if (entry.kind == EntryKind.UNKNOWN) {
            unknownLines += entry.lines;
        } else if (entry.channel == HibernateChannel.ECHO) {
            echoes++;
        }
    }

    long statements() {
        return statements;
    }

    /// Statements that are as they should be.
    long whole() {
        return statements - torn;
    }

    /// Lines that repeat statements of another channel.
    long echoes() {
        return echoes;
    }

    long unknownLines() {
        return unknownLines;
    }
}
