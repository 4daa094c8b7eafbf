package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How the bytes of a source are to be taken as text.
///
/// @param charset what the source is written in; UTF-8 is read as it stands, anything else is
/// recoded
/// @param markLength bytes of a byte order mark at the start
/// @param described as the report shows it: "UTF-8", "UTF-16LE (byte order mark)"
public record TextEncoding(Charset charset, int markLength, String described) {

    /// How much of the start is looked at for UTF-16 without a mark.
    private static final int LOOK = 4096;

    /// True when the bytes are scanned as they are.
    public boolean isPlain() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /// A mark wins over what the user said, and that over UTF-16 that shows itself by its NULs.
    static TextEncoding detect(byte[] start, int length, @Nullable Charset given) {
        if (length >= 3 && starts(start, 0xEF, 0xBB) && (start[2] & 0xFF) == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, "UTF-8 (byte order mark)");
        }
        if (length >= 2 && starts(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, "UTF-16LE (byte order mark)");
        }
        if (length >= 2 && starts(start, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, "UTF-16BE (byte order mark)");
        }
        if (given != null) {
            return new TextEncoding(given, 0, given.name());
        }
        return withoutMark(start, Math.min(length, LOOK));
    }

    /// The encoding of text that is not UTF-8 after all, where its bytes show another one.
    ///
    /// @param text the start of the source, as this encoding has it
    TextEncoding orGuessedFrom(byte[] text) {
        return isPlain() && markLength == 0 && WesternText.is(text)
                ? new TextEncoding(WesternText.CHARSET, 0, "windows-1252 (guessed)")
                : this;
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /// Latin text in UTF-16 has a NUL in nearly every second byte, always on the same side.
    private static TextEncoding withoutMark(byte[] start, int length) {
        int[] nuls = new int[2];
        for (int i = 0; i < length; i++) {
            if (start[i] == 0) {
                nuls[i & 1]++;
            }
        }
        int most = length * 2 / 5;
        if (length >= 16 && nuls[1] > most && nuls[0] == 0) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0, "UTF-16LE (guessed)");
        }
        if (length >= 16 && nuls[0] > most && nuls[1] == 0) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0, "UTF-16BE (guessed)");
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0, "UTF-8");
    }
}
