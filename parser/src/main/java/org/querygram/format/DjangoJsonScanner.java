package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

/// Reads a Django log of JSON records by the keys learnt from the sample.
final class DjangoJsonScanner implements EntryScanner {

    private final JsonRecordKeys keys;
    private final FormatHints hints;

    DjangoJsonScanner(JsonRecordKeys keys, FormatHints hints) {
        this.keys = keys;
        this.hints = hints;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        return new DjangoJsonRun(keys, hints, block, sink).run();
    }

    @Override
    public byte[] plain(byte[] raw) {
        return JsonText.decoded(raw, 0, raw.length);
    }
}
