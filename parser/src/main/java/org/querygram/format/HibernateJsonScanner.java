package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

/// Reads a log of JSON records that holds those of `org.hibernate.SQL`, by the keys learnt from the
/// sample.
final class HibernateJsonScanner implements EntryScanner {

    private final JsonRecordKeys keys;
    private final FormatHints hints;

    HibernateJsonScanner(JsonRecordKeys keys, FormatHints hints) {
        this.keys = keys;
        this.hints = hints;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        return new HibernateJsonRun(keys, hints, block, sink).run();
    }

    @Override
    public byte[] plain(byte[] raw) {
        return JsonText.decoded(raw, 0, raw.length);
    }
}
