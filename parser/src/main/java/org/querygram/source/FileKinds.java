package org.querygram.source;

import org.jspecify.annotations.Nullable;

/// Tells by the first bytes what a file is when it is no log.
final class FileKinds {

    private static final int LOOK = 1 << 16;

    /// Text has next to no control characters; a file of random bytes has one in ten.
    private static final int MOST_CONTROLS_PERCENT = 2;

    private FileKinds() {}

    /// What the file is, with what to do about it; null if it may be text.
    static @Nullable String refusal(byte[] start, int length) {
        for (Magic magic : MAGIC) {
            if (magic.fits(start, length)) {
                return magic.says;
            }
        }
        return controls(start, Math.min(length, LOOK))
                ? "is not text. Give a log file, or name its encoding with --encoding"
                : null;
    }

    private static boolean controls(byte[] start, int length) {
        int controls = 0;
        int nuls = 0;
        for (int i = 0; i < length; i++) {
            int b = start[i];
            if (b == 0) {
                nuls++;
            } else if (b > 0 && b < ' ' && !usual(b)) {
                controls++;
            }
        }
        boolean onlyNuls = length > 0 && nuls == length;
        return onlyNuls || controls * 100L > (length - nuls) * (long) MOST_CONTROLS_PERCENT;
    }

    private static boolean usual(int b) {
        return b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == '\b' || b == 0x1B;
    }

    private record Magic(String says, int... bytes) {

        boolean fits(byte[] start, int length) {
            if (length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((start[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final String UNPACK = " and is not read packed. Unpack it first";

    private static final Magic[] MAGIC = {
        new Magic("is a picture (PNG), not a log. Give a log file", 0x89, 'P', 'N', 'G'),
        new Magic("is a picture (JPEG), not a log. Give a log file", 0xFF, 0xD8, 0xFF),
        new Magic("is a picture (GIF), not a log. Give a log file", 'G', 'I', 'F', '8'),
        new Magic("is a program (ELF), not a log. Give a log file", 0x7F, 'E', 'L', 'F'),
        new Magic("is a Java class, not a log. Give a log file", 0xCA, 0xFE, 0xBA, 0xBE),
        new Magic("is a PDF, not a log. Give a log file", '%', 'P', 'D', 'F', '-'),
        new Magic(
                "is an SQLite database, not a log. Give a log file",
                'S',
                'Q',
                'L',
                'i',
                't',
                'e',
                ' ',
                'f'),
        new Magic("is a ZIP archive" + UNPACK, 'P', 'K', 3, 4),
        new Magic("is packed with bzip2" + UNPACK + " (bunzip2)", 'B', 'Z', 'h'),
        new Magic("is packed with xz" + UNPACK + " (unxz)", 0xFD, '7', 'z', 'X', 'Z'),
        new Magic("is packed with zstd" + UNPACK + " (unzstd)", 0x28, 0xB5, 0x2F, 0xFD),
        new Magic("is a 7-Zip archive" + UNPACK, '7', 'z', 0xBC, 0xAF),
    };
}
