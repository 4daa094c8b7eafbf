package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

/// Reads the records of Hibernate's loggers in the layouts learnt from the sample.
final class HibernateLoggerScanner implements EntryScanner {

    private final LoggerLearnt learnt;
    private final FormatHints hints;
    private final boolean slowAlone;

    /// @param slowAlone whether slow statements are all that the log shows: their lines repeat none
    HibernateLoggerScanner(LoggerLearnt learnt, FormatHints hints, boolean slowAlone) {
        this.learnt = learnt;
        this.hints = hints;
        this.slowAlone = slowAlone;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        return new HibernateLoggerRun(learnt, hints, slowAlone, block, sink).run();
    }
}
