package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

/// Reads the statements that `hibernate.show_sql` prints to standard output.
final class HibernateShowSqlScanner implements EntryScanner {

    private final LoggerLearnt learnt;
    private final FormatHints hints;

    HibernateShowSqlScanner(LoggerLearnt learnt, FormatHints hints) {
        this.learnt = learnt;
        this.hints = hints;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        return new HibernateShowSqlRun(learnt, hints, block, sink).run();
    }
}
