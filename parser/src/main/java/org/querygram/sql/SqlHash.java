package org.querygram.sql;

import java.nio.charset.StandardCharsets;

/// The 32-bit hashes by which names and values are compared without keeping their texts.
///
/// The same value has the same hash wherever a log shows it: as a literal (`16336`), quoted
/// (`'16336'`, a parameter in the server's log) or bare (`[16336]`, Hibernate's bind). The words
/// for null, true and false are one value each, in any case of letters; PostgreSQL's `t` and `f`
/// count as true and false. No name and no value has the hash 0, which says "unknown".
public final class SqlHash {

    /// FNV-1a, 64 bits: one multiplication a byte, and it can go on where it stopped.
    static final long START = 0xcbf29ce484222325L;

    static final long PRIME = 0x100000001b3L;

    static final int NULL = fold(of("null"));
    static final int TRUE = fold(of("true"));
    static final int FALSE = fold(of("false"));

    private static final int LONGEST_SPECIAL = 5;
    private static final long[] NULLS = spellings("null", "NULL", "Null");
    private static final long[] TRUES = spellings("true", "TRUE", "True", "t");
    private static final long[] FALSES = spellings("false", "FALSE", "False", "f");

    private SqlHash() {}

    /// The hash of a column's or table's plain name; ASCII letters are compared without case.
    public static int name(byte[] bytes, int from, int to) {
        return fold(lowerWord(bytes, from, to));
    }

    /// Like [#name(byte[], int, int)], of the name's UTF-8 bytes.
    public static int name(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return name(bytes, 0, bytes.length);
    }

    /// The hash of a value's text, without quotes and with doubled quotes already made single.
    public static int value(byte[] bytes, int from, int to) {
        long hash = START;
        for (int i = from; i < to; i++) {
            hash = step(hash, bytes[i]);
        }
        return finishValue(hash, to - from);
    }

    /// Like [#value(byte[], int, int)], of the value's UTF-8 bytes.
    public static int value(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return value(bytes, 0, bytes.length);
    }

    /// Adds one value to the hash of a sequence of values; order matters.
    public static long mix(long hash, int valueHash) {
        return spread(hash * PRIME + valueHash);
    }

    /// The hash of a word, its ASCII letters made small.
    static long lowerWord(byte[] bytes, int from, int to) {
        long hash = START;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            hash = wordStep(hash, EightBytes.lower(EightBytes.at(bytes, i)));
        }
        if (i < to) {
            hash = wordStep(hash, EightBytes.lower(EightBytes.at(bytes, i, to - i)));
        }
        return endWord(hash, to - from);
    }

    /// Adds eight letters of a word: words are what SQL is made of, and bytes one by one take too
    /// long.
    static long wordStep(long hash, long eight) {
        long next = (hash ^ eight) * 0x9e3779b97f4a7c15L;
        return next ^ (next >>> 29);
    }

    static long endWord(long hash, int length) {
        return hash + length;
    }

    static long step(long hash, int character) {
        return (hash ^ (character & 0xFF)) * PRIME;
    }

    static int finishValue(long hash, int length) {
        if (length <= LONGEST_SPECIAL && length > 0) {
            if (contains(NULLS, hash)) {
                return NULL;
            }
            if (contains(TRUES, hash)) {
                return TRUE;
            }
            if (contains(FALSES, hash)) {
                return FALSE;
            }
        }
        return fold(hash);
    }

    static int fold(long hash) {
        int folded = (int) (spread(hash) >>> 32);
        return folded == 0 ? 1 : folded;
    }

    /// Lets every bit reach every other (the finalizer of MurmurHash3).
    static long spread(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    static long ofWord(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        return lowerWord(bytes, 0, bytes.length);
    }

    static long of(String ascii) {
        long hash = START;
        for (int i = 0; i < ascii.length(); i++) {
            hash = step(hash, ascii.charAt(i));
        }
        return hash;
    }

    private static long[] spellings(String... words) {
        long[] hashes = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            hashes[i] = of(words[i]);
        }
        return hashes;
    }

    private static boolean contains(long[] hashes, long hash) {
        for (long one : hashes) {
            if (one == hash) {
                return true;
            }
        }
        return false;
    }
}
