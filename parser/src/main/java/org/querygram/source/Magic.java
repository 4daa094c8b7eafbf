package org.querygram.source;

/// Bytes by which a kind of file is known.
final class Magic {

    private Magic() {}

    static boolean fits(byte[] start, int at, int... bytes) {
        if (start.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
