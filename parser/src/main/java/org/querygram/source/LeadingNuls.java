package org.querygram.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// NUL bytes at the start of a file. A log that was truncated while its writer kept its place
/// (logrotate's `copytruncate` without O_APPEND) starts with as many as it had bytes before; on
/// disk they take no room, and there may be gigabytes.
final class LeadingNuls {

    private LeadingNuls() {}

    /// How many NULs stand before the first other byte, if the whole start of the file is NULs;
    /// else
    /// 0. A file of NULs alone is no log: 0.
    static long count(Path file, byte[] start) throws IOException {
        if (start.length == 0 || firstOther(start, start.length) >= 0) {
            return 0;
        }
        byte[] chunk = new byte[1 << 20];
        long at = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                int other = firstOther(chunk, n);
                if (other >= 0) {
                    return at + other;
                }
                at += n;
            }
        }
        return 0;
    }

    static byte[] startBehind(Path file, long nuls) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(nuls);
            return in.readNBytes(Layers.START_BYTES);
        }
    }

    private static int firstOther(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] != 0) {
                return i;
            }
        }
        return -1;
    }
}
