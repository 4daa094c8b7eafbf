package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;

/// Tells by the first bytes what a file is when it is no log.
final class FileKinds {

    private static final int LOOK = 1 << 16;

    /// Text has next to no control characters; a file of random bytes has one in ten.
    private static final int MOST_CONTROLS_PERCENT = 2;

    private FileKinds() {}

    /// @param charset that the user named, or null
    /// @throws SourceException when a file that starts so is no text
    static void check(String name, byte[] start, @Nullable Charset charset) throws SourceException {
        for (Kind kind : KINDS) {
            if (Magic.fits(start, 0, kind.bytes)) {
                throw new SourceException(name, kind.says, kind.now);
            }
        }
        TextEncoding encoding = TextEncoding.detect(start, start.length, charset);
        if (encoding.isPlain() && controls(start, Math.min(start.length, LOOK))) {
            throw new SourceException(
                    name, "is not text", "Give a log file, or name its encoding with --encoding");
        }
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

    private record Kind(String says, String now, int... bytes) {}

    private static Kind not(String what, int... bytes) {
        return new Kind("is " + what + ", not a log", "Give a log file", bytes);
    }

    private static Kind not(String what, String start) {
        return not(what, start.chars().toArray());
    }

    private static final Kind[] KINDS = {
        not("a picture (PNG)", 0x89, 'P', 'N', 'G'),
        not("a picture (JPEG)", 0xFF, 0xD8, 0xFF),
        not("a picture (GIF)", "GIF8"),
        not("a program (ELF)", 0x7F, 'E', 'L', 'F'),
        not("a program (Windows)", 'M', 'Z', 0x90, 0),
        not("a Java class", 0xCA, 0xFE, 0xBA, 0xBE),
        not("a Java heap dump", "JAVA PROFILE"),
        not("a Java flight recording", 'F', 'L', 'R', 0),
        not("a PDF", "%PDF-"),
        not("an SQLite database", "SQLite format 3"),
        not("a dump of pg_dump", "PGDMP"),
        not("an Office document", 0xD0, 0xCF, 0x11, 0xE0),
        not("a recording of network packets", 0xD4, 0xC3, 0xB2, 0xA1),
        new Kind(
                "is a systemd journal",
                "Write it as text with journalctl, and give that",
                "LPKSHHRH".chars().toArray()),
        new Kind("is a RAR archive", "Unpack it first, and name its logs", 'R', 'a', 'r', '!'),
    };
}
