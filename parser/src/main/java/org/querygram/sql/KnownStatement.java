package org.querygram.sql;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What all texts have in common that differ in the values of plain numbers and strings only.
final class KnownStatement {

    private static final int FIXED = -1;

    final long fingerprint;
    final int parameters;
    final int listLength;
    final int keys;
    final int[] keyParameters;
    private final int[] keyHashes;
    private final int[] keySlots;
    private final int[] hashes;
    private final int[] slots;

    private KnownStatement(StatementScanner scanner, int[] keySlots) {
        ValueTrail trail = scanner.trail();
        this.fingerprint = scanner.fingerprint();
        this.parameters = scanner.parameterCount();
        this.listLength = scanner.listLength();
        this.keys = keySlots.length;
        this.keySlots = keySlots;
        this.keyHashes = new int[keys];
        this.keyParameters = new int[keys];
        for (int key = 0; key < keys; key++) {
            keyHashes[key] = scanner.keyValue(key);
            keyParameters[key] = scanner.keyParameter(key);
        }
        this.hashes = Arrays.copyOf(trail.hashes, trail.count);
        this.slots = slots(trail);
    }

    /// @return null for a statement that its values decide about
    static @Nullable KnownStatement of(StatementScanner scanner) {
        ValueTrail trail = scanner.trail();
        if (!trail.isWhole() || scanner.cutOff()) {
            return null;
        }
        int[] slots = slots(trail);
        int[] keySlots = new int[scanner.keyCount()];
        for (int key = 0; key < keySlots.length; key++) {
            int value = trail.at(scanner.keyPlace(key));
            if (value >= 0 && trail.hashes[value] != scanner.keyValue(key)) {
                return null;
            }
            keySlots[key] = value < 0 ? FIXED : slots[value];
        }
        return new KnownStatement(scanner, keySlots);
    }

    /// For each value its number among those that stand in the text, or `FIXED`.
    private static int[] slots(ValueTrail trail) {
        int[] slots = new int[trail.count];
        int next = 0;
        for (int i = 0; i < trail.count; i++) {
            slots[i] = trail.froms[i] >= 0 ? next++ : FIXED;
        }
        return slots;
    }

    /// The hash of all values, given those that stand in a text.
    long literalHash(int[] values) {
        long literals = 0;
        for (int i = 0; i < slots.length; i++) {
            literals = SqlHash.mix(literals, slots[i] < 0 ? hashes[i] : values[slots[i]]);
        }
        return literals;
    }

    int keyValue(int key, int[] values) {
        return keySlots[key] < 0 ? keyHashes[key] : values[keySlots[key]];
    }
}
