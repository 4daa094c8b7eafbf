package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

/// Reads datasource-proxy's messages in the layouts learnt from the sample.
final class ProxyScanner implements EntryScanner {

    private final LoggerLearnt learnt;
    private final FormatHints hints;

    ProxyScanner(LoggerLearnt learnt, FormatHints hints) {
        this.learnt = learnt;
        this.hints = hints;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        return new ProxyRun(learnt, hints, block, sink).run();
    }
}
