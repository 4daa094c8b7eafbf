package org.querygram.timeline;

import java.util.Arrays;

/// Gives values numbers in order of first appearance, from 0: what two lists of values then have in
/// common is which of them are equal. A table with open addresses, used again and again without
/// being cleared.
final class Renumbering {

    private static final int SMALLEST = 64;

    private long[] values = new long[SMALLEST];
    private int[] numbers = new int[SMALLEST];

    /// In which round a place was taken: places of rounds before are free.
    private int[] rounds = new int[SMALLEST];

    private int round;
    private int count;

    /// Forgets all values.
    void begin() {
        count = 0;
        if (++round == 0) {
            Arrays.fill(rounds, 0);
            round = 1;
        }
    }

    /// The value's number; the next one if it has none yet.
    int of(long value) {
        int mask = values.length - 1;
        int at = place(value) & mask;
        while (rounds[at] == round) {
            if (values[at] == value) {
                return numbers[at];
            }
            at = (at + 1) & mask;
        }
        if (2 * count >= values.length) {
            grow();
            return of(value);
        }
        rounds[at] = round;
        values[at] = value;
        numbers[at] = count;
        return count++;
    }

    private static int place(long value) {
        long mixed = value * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32) ^ (int) (mixed >>> 47);
    }

    private void grow() {
        long[] known = values;
        int[] numbered = numbers;
        int[] taken = rounds;
        values = new long[2 * known.length];
        numbers = new int[values.length];
        rounds = new int[values.length];
        int mask = values.length - 1;
        for (int i = 0; i < known.length; i++) {
            if (taken[i] == round) {
                int at = place(known[i]) & mask;
                while (rounds[at] == round) {
                    at = (at + 1) & mask;
                }
                values[at] = known[i];
                numbers[at] = numbered[i];
                rounds[at] = round;
            }
        }
    }
}
