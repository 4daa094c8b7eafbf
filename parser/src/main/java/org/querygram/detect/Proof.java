package org.querygram.detect;

import java.util.List;

/// Which statements a finding speaks of. One proof may serve findings in many segments.
interface Proof {

    /// All rows concerned, ascending.
    int[] rows(int segment);

    /// Two to five rows that prove it.
    List<Integer> evidence(int segment);

    /// Row of the statement that gave the values, or -1.
    int parentRow(int segment);

    /// The same rows wherever it is asked.
    ///
    /// @param rows ascending
    static Proof of(int[] rows, List<Integer> evidence, int parentRow) {
        return new FixedProof(rows, evidence, parentRow);
    }
}
