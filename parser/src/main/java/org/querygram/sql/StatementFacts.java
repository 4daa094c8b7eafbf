package org.querygram.sql;

/// The facts of a scanned statement, kept while the scanner goes on: one thread scans, another one
/// takes the facts in. Made once and filled again and again.
public final class StatementFacts implements ScannedStatement {

    private final StatementScanner again;
    private final int[] values = new int[KeyCollector.MOST];
    private final int[] parameters = new int[KeyCollector.MOST];
    private byte[] text = Cursor.NOTHING;
    private int from;
    private int to;
    private long fingerprint;
    private long literals;
    private int listLength;
    private int keys;
    private boolean cut;

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
        scanner.scan(bytes, start, end);
        fingerprint = scanner.fingerprint();
        literals = scanner.literalHash();
        listLength = scanner.listLength();
        cut = scanner.cutOff();
        keys = scanner.keyCount();
        for (int key = 0; key < keys; key++) {
            values[key] = scanner.keyValue(key);
            parameters[key] = scanner.keyParameter(key);
        }
    }

    @Override
    public long fingerprint() {
        return fingerprint;
    }

    @Override
    public long literalHash() {
        return literals;
    }

    @Override
    public int listLength() {
        return listLength;
    }

    @Override
    public boolean cutOff() {
        return cut;
    }

    @Override
    public int keyCount() {
        return keys;
    }

    @Override
    public int keyValue(int key) {
        return values[key];
    }

    @Override
    public int keyParameter(int key) {
        return parameters[key];
    }

    @Override
    public StatementScanner details() {
        return again.scan(text, from, to);
    }
}
