package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

/// Reads p6spy's messages as learnt from the sample.
final class P6spyScanner implements EntryScanner {

    private final P6spyLearnt learnt;
    private final FormatHints hints;

    P6spyScanner(P6spyLearnt learnt, FormatHints hints) {
        this.learnt = learnt;
        this.hints = hints;
    }

    @Override
    public byte[] plain(byte[] raw) {
        return learnt.json() && P6spyJson.isEncoded(raw, 0, raw.length)
                ? JsonText.decoded(raw, 0, raw.length)
                : raw;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        return new P6spyRun(learnt, hints, block, sink).run();
    }
}
