package org.querygram.detect;

import org.querygram.workload.PackedNumbers;

import java.util.Arrays;
import java.util.List;

/// Rows of one finding, kept in a byte or two each.
final class FixedProof implements Proof {

    private final byte[] rows;
    private final int[] evidence;
    private final int parentRow;

    FixedProof(int[] rows, List<Integer> evidence, int parentRow) {
        this.rows = PackedNumbers.ascending(rows);
        this.evidence = evidence.stream().mapToInt(Integer::intValue).toArray();
        this.parentRow = parentRow;
    }

    @Override
    public int[] rows(int segment) {
        return PackedNumbers.ascending(rows);
    }

    @Override
    public List<Integer> evidence(int segment) {
        return Arrays.stream(evidence).boxed().toList();
    }

    @Override
    public int parentRow(int segment) {
        return parentRow;
    }
}
