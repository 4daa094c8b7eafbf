package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

/// Reads the statements of a printed `connection.queries`.
final class DjangoQueriesScanner implements EntryScanner {

    private final FormatHints hints;

    DjangoQueriesScanner(FormatHints hints) {
        this.hints = hints;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        return new DjangoQueriesRun(hints, block, sink).run();
    }

    @Override
    public byte[] plain(byte[] raw) {
        return DjangoQueriesText.sql(DjangoQueriesText.decoded(raw, 0, raw.length));
    }
}
