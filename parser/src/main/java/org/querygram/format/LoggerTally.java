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
            echoes += entry.channel == HibernateChannel.ECHO ? 1 : 0;
            torn += entry.problem == null ? 0 : 1;
        } else if (entry.kind == EntryKind.UNKNOWN) {
            unknownLines += entry.lines;
        }
    }

    /// Of two channels that say the same, the one that says more counts.
    long statements() {
        return Math.max(echoes, statements - echoes);
    }

    /// Statements that are as they should be.
    long whole() {
        return statements - torn;
    }

    /// Whether each statement may stand there twice.
    boolean isDoubled() {
        return echoes > 0 && echoes < statements;
    }

    long unknownLines() {
        return unknownLines;
    }
}
