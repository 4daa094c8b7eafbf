package org.querygram.sql;

/// The facts of a statement, kept beside what found them. Filled again and again.
abstract class KeptStatement implements ScannedStatement {

    final int[] keyValues = new int[KeyCollector.MOST];
    final int[] keyParameters = new int[KeyCollector.MOST];
    byte[] text = Cursor.NOTHING;
    int from;
    int to;
    long fingerprint;
    long literals;
    int parameters;
    int listLength;
    int keys;
    boolean cut;

    /// Takes over what another one found.
    final void keep(ScannedStatement read) {
        fingerprint = read.fingerprint();
        literals = read.literalHash();
        parameters = read.parameterCount();
        listLength = read.listLength();
        cut = read.cutOff();
        keys = read.keyCount();
        for (int key = 0; key < keys; key++) {
            keyValues[key] = read.keyValue(key);
            keyParameters[key] = read.keyParameter(key);
        }
    }

    @Override
    public final long fingerprint() {
        return fingerprint;
    }

    @Override
    public final long literalHash() {
        return literals;
    }

    @Override
    public final int parameterCount() {
        return parameters;
    }

    @Override
    public final int listLength() {
        return listLength;
    }

    @Override
    public final boolean cutOff() {
        return cut;
    }

    @Override
    public final int keyCount() {
        return keys;
    }

    @Override
    public final int keyValue(int key) {
        return keyValues[key];
    }

    @Override
    public final int keyParameter(int key) {
        return keyParameters[key];
    }
}
