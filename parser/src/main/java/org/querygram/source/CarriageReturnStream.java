package org.querygram.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Turns CR into LF, for files that end their lines with CR alone; positions stay as they are.
final class CarriageReturnStream extends FilterInputStream {

    CarriageReturnStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        return b == '\r' ? '\n' : b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        replace(target, offset, offset + n);
        return n;
    }

    static void replace(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\r') {
                bytes[i] = '\n';
            }
        }
    }
}
