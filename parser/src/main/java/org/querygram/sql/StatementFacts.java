package org.querygram.sql;

/// The facts of a scanned statement, kept while the scanner goes on: one thread scans, another one
/// takes the facts in. Made once and filled again and again.
public final class StatementFacts extends KeptStatement {

    private final StatementScanner again;

    /// @param again reads a statement once more for [#details()], on the thread that asks
    public StatementFacts(StatementScanner again) {
        this.again = again;
    }

    /// Scans a text and keeps what is found.
    ///
    /// @param bytes must stay as they are while these facts are used
    public void take(RememberingScanner scanner, byte[] bytes, int start, int end) {
        text = bytes;
        from = start;
        to = end;
        keep(scanner.scan(bytes, start, end));
    }

    @Override
    public StatementScanner details() {
        return again.scan(text, from, to);
    }
}
