package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

/// Reads the records of Django's console log in the layouts learnt from the sample.
final class DjangoScanner implements EntryScanner {

    private final LoggerLearnt learnt;
    private final FormatHints hints;

    DjangoScanner(LoggerLearnt learnt, FormatHints hints) {
        this.learnt = learnt;
        this.hints = hints;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        return new DjangoRun(learnt, hints, block, sink).run();
    }
}
