package org.querygram.sql;

import java.util.Arrays;

/// The tokens of a statement after folding. It keeps the first [#LIMIT]; of those beyond it keeps a
/// hash alone, so that a text of any length needs the same memory.
final class TokenBuffer {

    /// More tokens than any statement has once its lists are folded; about 1.5 MB.
    static final int LIMIT = 1 << 16;

    private static final long VALUE_HASH = 0x3f;

    byte[] kinds = new byte[256];
    long[] hashes = new long[256];
    int[] froms = new int[256];
    int[] tos = new int[256];
    private short[] keywords = new short[256];
    int count;
    boolean overflow;
    private long beyond;

    void clear() {
        count = 0;
        overflow = false;
        beyond = 0;
    }

    void add(int kind, Keyword keyword, long hash, int from, int to) {
        if (count == kinds.length) {
            if (count == LIMIT) {
                overflow = true;
                beyond =
                        SqlHash.spread(
                                (beyond ^ (kind == Lexeme.VALUE ? VALUE_HASH : hash)) + kind);
                return;
            }
            grow();
        }
        put(count++, kind, keyword, hash, from, to);
    }

    void add(Keyword keyword) {
        add(Lexeme.WORD, keyword, keyword.hash, 0, 0);
    }

    void add(int kind) {
        add(kind, Keyword.NONE, kind, 0, 0);
    }

    /// Adds a value: its hash and its placeholder's number ride in the token's hash.
    void addValue(int valueHash, int parameter, int from, int to) {
        add(Lexeme.VALUE, Keyword.NONE, (long) parameter << 32 | valueHash & 0xFFFFFFFFL, from, to);
    }

    /// Puts one token before the token at `index`.
    void insert(int index, int kind) {
        if (count >= LIMIT) {
            return;
        }
        add(kind);
        for (int i = count - 1; i > index; i--) {
            copy(i - 1, i);
        }
        put(index, kind, Keyword.NONE, kind, 0, 0);
    }

    void replace(int index, Keyword keyword) {
        put(index, Lexeme.WORD, keyword, keyword.hash, 0, 0);
    }

    void copy(int source, int target) {
        put(
                target,
                kinds[source],
                Keyword.at(keywords[source]),
                hashes[source],
                froms[source],
                tos[source]);
    }

    /// Makes a name a numbered alias, whose stem (if any) ends at `stemEnd`.
    void setAlias(int index, int kind, long hash, int stemEnd, int number) {
        kinds[index] = (byte) kind;
        hashes[index] = hash;
        tos[index] = stemEnd;
        keywords[index] = (short) number;
    }

    int aliasNumber(int index) {
        return keywords[index] & 0xFFFF;
    }

    /// Exchanges two values.
    void swap(int first, int second) {
        long hash = hashes[first];
        int from = froms[first];
        int to = tos[first];
        copy(second, first);
        put(second, Lexeme.VALUE, Keyword.NONE, hash, from, to);
    }

    void setKind(int index, int kind) {
        put(index, kind, Keyword.NONE, kind, 0, 0);
    }

    void truncate(int length) {
        if (!overflow) {
            count = Math.min(count, length);
        }
    }

    /// Whether two stretches of tokens say the same.
    boolean same(int firstFrom, int firstTo, int secondFrom, int secondTo) {
        if (firstTo - firstFrom != secondTo - secondFrom) {
            return false;
        }
        for (int i = 0; i < firstTo - firstFrom; i++) {
            byte kind = kinds[firstFrom + i];
            if (kind != kinds[secondFrom + i]
                    || kind != Lexeme.VALUE && hashes[firstFrom + i] != hashes[secondFrom + i]) {
                return false;
            }
        }
        return true;
    }

    int kind(int index) {
        return index >= 0 && index < count ? kinds[index] : Lexeme.END;
    }

    Keyword keyword(int index) {
        return index >= 0 && index < count && kinds[index] == Lexeme.WORD
                ? Keyword.at(keywords[index])
                : Keyword.NONE;
    }

    int lastKind() {
        return count == 0 ? Lexeme.END : kinds[count - 1];
    }

    Keyword lastKeyword() {
        return count == 0 ? Keyword.NONE : Keyword.at(keywords[count - 1]);
    }

    int valueHash(int index) {
        return (int) hashes[index];
    }

    int parameter(int index) {
        return (int) (hashes[index] >>> 32);
    }

    long fingerprint() {
        long hash = count;
        for (int i = 0; i < count; i++) {
            int kind = kinds[i];
            long token = kind == Lexeme.VALUE ? VALUE_HASH : hashes[i];
            hash = (hash ^ token ^ (long) kind << 56) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 32;
        }
        return SqlHash.spread(hash ^ beyond);
    }

    private void put(int index, int kind, Keyword keyword, long hash, int from, int to) {
        kinds[index] = (byte) kind;
        keywords[index] = (short) keyword.ordinal();
        hashes[index] = hash;
        froms[index] = from;
        tos[index] = to;
    }

    private void grow() {
        int size = Math.min(LIMIT, count * 2);
        kinds = Arrays.copyOf(kinds, size);
        keywords = Arrays.copyOf(keywords, size);
        hashes = Arrays.copyOf(hashes, size);
        froms = Arrays.copyOf(froms, size);
        tos = Arrays.copyOf(tos, size);
    }
}
