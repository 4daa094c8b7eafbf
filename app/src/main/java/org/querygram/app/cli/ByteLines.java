package org.querygram.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Lines of a stream as bytes, into one buffer that grows with the longest of them.
final class ByteLines {

    private final InputStream in;
    private byte[] line = new byte[1024];
    private int length;
    private long number;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /// Goes to the next line; false at the end of the stream.
    boolean next() throws IOException {
        length = 0;
        int read = in.read();
        if (read < 0) {
            return false;
        }
        number++;
        while (read >= 0 && read != '\n') {
            if (length == line.length) {
                line = Arrays.copyOf(line, line.length * 2);
            }
            line[length++] = (byte) read;
            read = in.read();
        }
        return true;
    }

    /// The line without its end, from 0 to `length()`; valid until `next()`.
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /// From 1.
    long number() {
        return number;
    }
}
