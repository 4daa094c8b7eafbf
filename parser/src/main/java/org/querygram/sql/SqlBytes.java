package org.querygram.sql;

/// What single bytes mean to the lexer. Bytes from 0x80 on count as letters, whatever the encoding:
/// every ASCII superset can be read, and a letter outside ASCII has no case.
final class SqlBytes {

    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte DOLLAR = 4;
    private static final byte PLAIN = 8;

    private static final byte[] CLASS = new byte[256];

    /// The lower-case form of a byte that can stand in an unquoted word, 0 for all others.
    static final byte[] WORD = new byte[256];

    static {
        for (int b = 0; b < 256; b++) {
            CLASS[b] = classOf(b);
            if (CLASS[b] != 0) {
                WORD[b] = (byte) (b >= 'A' && b <= 'Z' ? b + 32 : b);
            }
        }
    }

    private SqlBytes() {}

    private static byte classOf(int b) {
        if (b >= 'a' && b <= 'z' || b == '_') {
            return LETTER | PLAIN;
        }
        if (b >= 'A' && b <= 'Z' || b >= 0x80) {
            return LETTER;
        }
        if (b >= '0' && b <= '9') {
            return DIGIT | PLAIN;
        }
        return b == '$' ? (byte) (DOLLAR | PLAIN) : 0;
    }

    static boolean isBlank(int b) {
        return b >= 0 && b <= ' ';
    }

    static boolean isLetter(int b) {
        return (CLASS[b & 0xFF] & LETTER) != 0;
    }

    static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    static boolean isWordPart(int b) {
        return CLASS[b & 0xFF] != 0;
    }

    /// Whether PostgreSQL reads this byte in a quoted name as it would unquoted: no upper case, no
    /// signs.
    static boolean isPlain(int b) {
        return (CLASS[b & 0xFF] & PLAIN) != 0;
    }

    static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    /// One byte a character, so that offsets in the bytes are offsets in the text; for a reader
    /// that needs only the places of tokens, not the letters outside ASCII.
    static byte[] ofCharacters(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            bytes[i] = (byte) (c < 0x80 ? c : 0x80 | (c & 0x7F));
        }
        return bytes;
    }
}
