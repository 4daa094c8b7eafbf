package org.querygram.sql;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at eight bytes at once. A loop over single bytes ends at another place for every word,
/// which processors cannot foresee: 10 ns a word here, more than all else that is done with it.
///
/// A mask has the top bit set in each byte it speaks of; the first byte of the text is the lowest.
public final class EightBytes {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private EightBytes() {}

    static boolean fit(byte[] bytes, int from) {
        return from + Long.BYTES <= bytes.length;
    }

    /// The eight bytes from `from`, which the array must have.
    public static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /// The first `count` (1 to 8) bytes from `from`, the others 0.
    static long at(byte[] bytes, int from, int count) {
        if (fit(bytes, from)) {
            return at(bytes, from) & first(count);
        }
        long eight = 0;
        for (int i = from + count - 1; i >= from; i--) {
            eight = eight << 8 | bytes[i] & 0xFF;
        }
        return eight;
    }

    /// Whether all of `part` stands at a position from which at least as many bytes follow. Texts
    /// of some ten bytes are compared: a call of `Arrays.equals` takes longer than that.
    public static boolean same(byte[] bytes, int from, byte[] part) {
        int length = part.length;
        int last = length - Long.BYTES;
        for (int i = 0; i < last; i += Long.BYTES) {
            if (at(bytes, from + i) != at(part, i)) {
                return false;
            }
        }
        if (last >= 0) {
            return at(bytes, from + last) == at(part, last);
        }
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] != part[i]) {
                return false;
            }
        }
        return true;
    }

    /// Ones in the first `count` (1 to 8) bytes.
    static long first(int count) {
        return -1L >>> (64 - 8 * count);
    }

    /// Makes `A` to `Z` small.
    static long lower(long eight) {
        return eight | (range(eight, 'A', 'Z') & ~eight) >>> 2;
    }

    /// Where bytes are this one; exact for the first of them, others may be told that are not.
    public static long equal(long eight, int b) {
        long difference = eight ^ ONES * b;
        return (difference - ONES) & ~difference & TOPS;
    }

    /// Where bytes cannot be part of an unquoted word; `lower` is the result of [#lower].
    static long notWord(long lower) {
        long letters =
                range(lower, 'a', 'z')
                        | range(lower, '_', '_')
                        | range(lower, '0', '9')
                        | range(lower, '$', '$');
        return ~(letters | lower) & TOPS;
    }

    /// Where bytes in quotes are no small letters, digits or low lines, so that the name needs its
    /// quotes.
    static long notPlain(long eight) {
        long letters = range(eight, 'a', 'z') | range(eight, '_', '_') | range(eight, '0', '9');
        return (~letters | eight) & TOPS;
    }

    /// How many bytes stand before the first that the mask speaks of; 8 if it speaks of none.
    public static int before(long mask) {
        return Long.numberOfTrailingZeros(mask) >>> 3;
    }

    /// Where the lower seven bits of bytes are between two characters.
    private static long range(long eight, int low, int high) {
        long sevenBits = eight & ~TOPS;
        return ((sevenBits + ONES * (0x80 - low)) ^ (sevenBits + ONES * (0x7f - high))) & TOPS;
    }
}
