package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

/// Reads the statements that a Django shell prints with their durations behind them.
final class DjangoShellScanner implements EntryScanner {

    private final LoggerLearnt learnt;
    private final DjangoShellEnd end;
    private final FormatHints hints;

    DjangoShellScanner(LoggerLearnt learnt, DjangoShellEnd end, FormatHints hints) {
        this.learnt = learnt;
        this.end = end;
        this.hints = hints;
    }

    /// The scanner for a sample, in the layout of a logger if one prints the statements
    /// (runserver_plus does).
    static DjangoShellScanner of(Sample sample, FormatHints hints, DjangoShellEnd end) {
        LoggerLearnt learnt =
                LoggerLearnt.of(
                        sample,
                        hints,
                        false,
                        (b, from, to, tokenizer, learner) -> {
                            int found = prefixEnd(b, from, to, end);
                            if (found >= from) {
                                learner.add(b, tokenizer.tokens(b, from, found), true);
                            }
                        });
        return new DjangoShellScanner(
                learnt.layouts().isEmpty() ? LoggerLearnt.bare() : learnt, end, hints);
    }

    private static int prefixEnd(byte[] b, int from, int to, DjangoShellEnd end) {
        if (end == DjangoShellEnd.MILLISECONDS) {
            return end.find(b, from, to) < 0 ? -1 : from;
        }
        int limit = Math.min(to, from + 300);
        for (int at = from; at < limit; at++) {
            if (b[at] == 'E' && end.find(b, at, to) == at) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        return new DjangoShellRun(learnt, end, hints, block, sink).run();
    }

    Recognition recognition(LogFormat format, Sample sample) {
        LoggerTally tally = LoggerTally.of(this, sample);
        return new Recognition(
                format,
                this,
                tally.whole(),
                tally.unknownLines(),
                null,
                DjangoNotes.with(learnt.notes(), hints));
    }
}
