package org.querygram.sql;

/// What went into the hash of a statement's values, in order: plain numbers and strings, whose
/// place in the text is kept, and values that the other bytes of the text decide.
final class ValueTrail {

    /// More values than that are not followed: a longer list is rarely written twice.
    static final int MOST = 256;

    final int[] hashes = new int[MOST];

    /// Where the first digit or the quote of a value stands; -1 for one that stands nowhere.
    final int[] froms = new int[MOST];

    /// Where its token begins: before the sign.
    private final int[] tokens = new int[MOST];

    final int[] tos = new int[MOST];

    /// Whether a minus stands before the number and belongs to it.
    final boolean[] negative = new boolean[MOST];

    int count;

    /// False when a value's own text decided how the statement was folded.
    private boolean whole;

    void clear() {
        count = 0;
        whole = true;
    }

    /// The statement cannot be told from its values and its other bytes.
    void giveUp() {
        whole = false;
    }

    boolean isWhole() {
        return whole;
    }

    /// A value that is the same wherever the other bytes are.
    void add(int hash) {
        add(hash, -1, -1, -1, false);
    }

    /// A value as it stands in the text.
    void add(int hash, byte[] text, int from, int to) {
        int start = from;
        boolean minus = text[from] == '-';
        if (minus || text[from] == '+') {
            start++;
            while (start < to && SqlBytes.isBlank(text[start])) {
                start++;
            }
        }
        int first = start < to ? text[start] : 0;
        if (SqlBytes.isDigit(first) || first == '\'' && start == from) {
            add(hash, from, start, to, minus);
        } else {
            add(hash);
        }
    }

    private void add(int hash, int token, int from, int to, boolean minus) {
        if (count == MOST) {
            whole = false;
            return;
        }
        hashes[count] = hash;
        tokens[count] = token;
        froms[count] = from;
        tos[count] = to;
        negative[count] = minus;
        count++;
    }

    /// Which value begins or goes on at a place in the text, or -1.
    int at(int place) {
        for (int i = 0; i < count; i++) {
            if (froms[i] >= 0 && tokens[i] <= place && place < tos[i]) {
                return i;
            }
        }
        return -1;
    }
}
