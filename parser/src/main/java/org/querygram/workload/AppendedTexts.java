package org.querygram.workload;

import java.io.IOException;

/// Texts of two workloads; the sources of the second are numbered behind those of the first.
record AppendedTexts(StatementTexts first, int sourcesOfFirst, StatementTexts second)
        implements StatementTexts {

    @Override
    public String text(int source, long offset, int length) {
        return source < sourcesOfFirst
                ? first.text(source, offset, length)
                : second.text(source - sourcesOfFirst, offset, length);
    }

    @Override
    public String lines(int source, long offset, int length) {
        return source < sourcesOfFirst
                ? first.lines(source, offset, length)
                : second.lines(source - sourcesOfFirst, offset, length);
    }

    @Override
    public long start(int source) {
        return source < sourcesOfFirst
                ? first.start(source)
                : second.start(source - sourcesOfFirst);
    }

    @Override
    public byte[] bytes(int source, long offset, int length) throws IOException {
        return source < sourcesOfFirst
                ? first.bytes(source, offset, length)
                : second.bytes(source - sourcesOfFirst, offset, length);
    }
}
