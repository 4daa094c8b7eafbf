package org.querygram.workload;

import java.util.Arrays;

/// Finds the query class of a fingerprint without making an object per statement.
final class FingerprintIndex {

    private static final int FREE = -1;

    private long[] keys = new long[256];
    private int[] values = free(256);
    private int size;

    private static int[] free(int length) {
        int[] values = new int[length];
        Arrays.fill(values, FREE);
        return values;
    }

    /// -1 where the fingerprint is new.
    int get(long fingerprint) {
        return values[slot(fingerprint)];
    }

    /// @param queryClass from 0
    void put(long fingerprint, int queryClass) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(fingerprint);
        size += values[slot] == FREE ? 1 : 0;
        keys[slot] = fingerprint;
        values[slot] = queryClass;
    }

    /// Where the fingerprint stands, or would stand.
    private int slot(long fingerprint) {
        int mask = keys.length - 1;
        int slot = (int) ((fingerprint * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (values[slot] != FREE && keys[slot] != fingerprint) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = free(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
