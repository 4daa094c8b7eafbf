package org.querygram.source;

import java.nio.charset.Charset;

/// Knows text of western Europe in windows-1252 (of which Latin-1 is the larger part) by its bytes.
///
/// Such text has no character of several bytes that is UTF-8, and its accented letters stand alone
/// or in pairs between plain ones. Other code pages of one byte (1251 for Russian, say) have whole
/// words of high bytes; these cannot be told from one another, so the user names them.
final class WesternText {

    static final Charset CHARSET = Charset.forName("windows-1252");

    private static final int MOST_IN_A_ROW = 2;

    private WesternText() {}

    static boolean is(byte[] text) {
        int[] counts = new int[2];
        TextCheck.check(
                text,
                0,
                text.length,
                (from, length, nuls) -> {
                    if (!nuls && from + length < text.length) {
                        counts[fits(text, from, length) ? 0 : 1]++;
                    }
                });
        return counts[0] > 0 && counts[1] == 0 && !hasUtf8(text);
    }

    private static boolean fits(byte[] text, int from, int length) {
        if (length > MOST_IN_A_ROW) {
            return false;
        }
        for (int i = from; i < from + length; i++) {
            if (!usual(text[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /// Letters of German, French, Spanish, Portuguese, Italian and the Nordic languages, the euro,
    /// dashes and quotation marks; not what random bytes are as well.
    private static boolean usual(int b) {
        boolean letter = b >= 0xC0 && b <= 0xFD && b != 0xD0 && b != 0xD7 && b != 0xDE && b != 0xF7;
        boolean mark = b == 0x80 || b == 0x85 || (b >= 0x91 && b <= 0x97);
        boolean sign = b == 0xA0 || b == 0xA3 || b == 0xA7 || b == 0xAB || b == 0xB0 || b == 0xBB;
        return letter || mark || sign;
    }

    private static boolean hasUtf8(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] < 0) {
                int length = TextCheck.sequence(text, i, text.length);
                if (length > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
