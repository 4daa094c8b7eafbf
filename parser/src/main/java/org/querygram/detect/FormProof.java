package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.timeline.Segments;
import org.querygram.workload.PackedNumbers;

import java.util.Arrays;
import java.util.List;

/// Where the rows of a finding stand in every segment of one form.
final class FormProof implements Proof {

    private final Segments segments;
    private final byte[] positions;
    private final int[] evidence;
    private final int parent;

    private FormProof(Segments segments, int[] positions, int[] evidence, int parent) {
        this.segments = segments;
        this.positions = PackedNumbers.ascending(positions);
        this.evidence = evidence;
        this.parent = parent;
    }

    /// The proof of a finding by positions; null when one of its rows stands in another segment.
    static @Nullable FormProof of(Finding finding, int[] all, Segments segments) {
        int[] rows = finding.rows();
        int[] proof = finding.evidence().stream().mapToInt(Integer::intValue).toArray();
        int[] positions = Asking.positions(rows, all);
        int[] evidence = Asking.positions(proof, all);
        int parentRow = finding.parentRow();
        int parent = parentRow < 0 ? parentRow : Arrays.binarySearch(all, parentRow);
        boolean outside =
                positions.length < rows.length
                        || evidence.length < proof.length
                        || parentRow >= 0 && parent < 0;
        return outside ? null : new FormProof(segments, positions, evidence, parent);
    }

    /// The rows among those of a segment.
    ///
    /// @param all rows of the segment
    int[] rowsOf(int[] all) {
        return at(PackedNumbers.ascending(positions), all);
    }

    private static int[] at(int[] places, int[] all) {
        int[] rows = new int[places.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = all[places[i]];
        }
        return rows;
    }

    /// Bytes, about.
    int size() {
        return positions.length;
    }

    private int[] rowsIn(int segment) {
        return segments.list().get(segment).rows();
    }

    @Override
    public int[] rows(int segment) {
        return rowsOf(rowsIn(segment));
    }

    @Override
    public List<Integer> evidence(int segment) {
        return Arrays.stream(at(evidence, rowsIn(segment))).boxed().toList();
    }

    @Override
    public int parentRow(int segment) {
        return parent < 0 ? parent : rowsIn(segment)[parent];
    }
}
