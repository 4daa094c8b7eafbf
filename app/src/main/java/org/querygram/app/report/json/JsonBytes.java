package org.querygram.app.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// UTF-8 on its way to a stream: ASCII bytes, numbers, and the texts of JSON. What was written last
/// can be had again, to be written once more elsewhere.
final class JsonBytes {

    private static final int SIZE = 1 << 18;

    /// What was written since a mark may be so long and is still there.
    private static final int KEPT = 1 << 16;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /// For each ASCII character what stands behind the backslash; 0 for one that needs none, `u`
    /// for one that is written as a number.
    private static final byte[] ESCAPES = new byte[128];

    static {
        Arrays.fill(ESCAPES, 0, ' ', (byte) 'u');
        ESCAPES['\b'] = 'b';
        ESCAPES['\t'] = 't';
        ESCAPES['\n'] = 'n';
        ESCAPES['\f'] = 'f';
        ESCAPES['\r'] = 'r';
        ESCAPES['"'] = '"';
        ESCAPES['\\'] = '\\';
    }

    private final OutputStream out;
    private final byte[] bytes = new byte[SIZE];
    private int size;
    private long gone;

    JsonBytes(OutputStream out) {
        this.out = out;
    }

    void add(int ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
    }

    void add(byte[] some) {
        if (some.length > SIZE) {
            flush();
            write(some, some.length);
            gone += some.length;
            return;
        }
        room(some.length);
        System.arraycopy(some, 0, bytes, size, some.length);
        size += some.length;
    }

    void addAscii(String text) {
        add(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void addBlanks(int count) {
        room(count);
        Arrays.fill(bytes, size, size + count, (byte) ' ');
        size += count;
    }

    void addNumber(long number) {
        addAscii(Long.toString(number));
    }

    /// A text between quotes, with what must be escaped. U+FFFD stands for half a surrogate pair (a
    /// file name, a cut text), which UTF-8 does not have.
    void addText(String text) {
        add('"');
        int length = text.length();
        for (int at = 0; at < length; at++) {
            at = addPlain(text, at);
            if (at < length) {
                char character = text.charAt(at);
                if (character >= ESCAPES.length) {
                    at += addWide(text, at);
                } else {
                    addEscaped(character);
                }
            }
        }
        add('"');
    }

    /// Adds what needs no escape, nearly all of most texts, without a call for each character.
    ///
    /// @return the place of the first character that was not added
    private int addPlain(String text, int from) {
        int at = from;
        int end = size;
        for (; at < text.length() && isPlain(text.charAt(at)); at++) {
            if (end == SIZE) {
                size = end;
                flush();
                end = 0;
            }
            bytes[end++] = (byte) text.charAt(at);
        }
        size = end;
        return at;
    }

    private static boolean isPlain(char character) {
        return character < ESCAPES.length && ESCAPES[character] == 0;
    }

    private void addEscaped(char character) {
        add('\\');
        add(ESCAPES[character]);
        if (ESCAPES[character] == 'u') {
            add('0');
            add('0');
            add(HEX[character >> 4]);
            add(HEX[character & 15]);
        }
    }

    /// 1 when it took two characters, else 0.
    private int addWide(String text, int at) {
        int point = text.codePointAt(at);
        boolean pair = Character.charCount(point) == 2;
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        add(Character.toString(half ? 0xFFFD : point).getBytes(StandardCharsets.UTF_8));
        return pair ? 1 : 0;
    }

    /// A place to which `since` goes back.
    long mark() {
        if (size + KEPT > SIZE) {
            flush();
        }
        return gone + size;
    }

    /// What was written since the mark; nothing if that is too long to be still there.
    byte[] since(long mark) {
        return mark < gone ? new byte[0] : Arrays.copyOfRange(bytes, (int) (mark - gone), size);
    }

    private void room(int count) {
        if (size + count > SIZE) {
            flush();
        }
    }

    /// Hands everything to the stream, which stays open.
    ///
    /// @throws UncheckedIOException when the stream fails
    void flush() {
        write(bytes, size);
        gone += size;
        size = 0;
    }

    /// Hands everything on as far as it goes; the stream stays open.
    void end() {
        flush();
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] some, int length) {
        try {
            out.write(some, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
