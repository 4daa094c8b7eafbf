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
        for (int i = offset; i < offset + n; i++) {
            if (target[i] == '\r') {
                target[i] = '\n';
            }
        }
        return n;
    }
}
