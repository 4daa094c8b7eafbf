package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

/// Reads the records of Hibernate's loggers in the layouts learnt from the sample.
final class HibernateLoggerScanner implements EntryScanner {

    private final LoggerLearnt learnt;
    private final FormatHints hints;

    HibernateLoggerScanner(LoggerLearnt learnt, FormatHints hints) {
        this.learnt = learnt;
        this.hints = hints;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        return new HibernateLoggerRun(learnt, hints, block, sink).run();
    }
}
