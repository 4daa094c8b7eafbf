package org.querygram.wrap;

import java.nio.charset.StandardCharsets;

/// One escape of a JSON string, decoded. Filled again for every escape.
final class JsonEscape {

    private static final String SHORT = "bfnrt";
    private static final String MEANS = "\b\f\n\r\t";

    /// How many bytes the escape has.
    int length;

    /// What it stands for.
    byte[] bytes = new byte[0];

    /// Where the next backslash stands, or -1.
    static int find(byte[] b, int from, int to) {
        for (int at = from; at < to; at++) {
            if (b[at] == '\\') {
                return at;
            }
        }
        return -1;
    }

    /// Reads the escape whose backslash stands at `at`. One that is cut off or unknown stands for
    /// its letter.
    void read(byte[] b, int at, int to) {
        int code = at + 1 < to && b[at + 1] == 'u' ? hex(b, at + 2, to) : -1;
        if (code >= 0) {
            unicode(b, at, to, code);
            return;
        }
        length = Math.min(2, to - at);
        byte letter = b[at + length - 1];
        int known = SHORT.indexOf(letter);
        bytes = new byte[] {known < 0 ? letter : (byte) MEANS.charAt(known)};
    }

    /// Beyond the basic plane two escapes stand for one letter.
    private void unicode(byte[] b, int at, int to, int code) {
        length = 6;
        int low = Character.isHighSurrogate((char) code) ? lowSurrogate(b, at + 6, to) : -1;
        String text = Character.toString(code);
        if (low >= 0) {
            length = 12;
            text = Character.toString(Character.toCodePoint((char) code, (char) low));
        }
        bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    private static int lowSurrogate(byte[] b, int at, int to) {
        boolean escape = at + 1 < to && b[at] == '\\' && b[at + 1] == 'u';
        int code = escape ? hex(b, at + 2, to) : -1;
        return code >= 0 && Character.isLowSurrogate((char) code) ? code : -1;
    }

    private static int hex(byte[] b, int from, int to) {
        int code = 0;
        for (int at = from; at < from + 4; at++) {
            int digit = at < to ? Character.digit(b[at], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
