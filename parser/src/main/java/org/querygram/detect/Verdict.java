package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.timeline.Segment;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What was found in one segment, told by positions instead of rows: it is what all segments of its
/// form have for which the questions asked about it have the same answers.
final class Verdict {

    /// A finding and where its rows stand.
    private record Placed(Finding finding, int[] rows, int[] evidence, int parent) {}

    private final List<Asking.Asked> asked;
    private final List<Placed> placed;

    private Verdict(List<Asking.Asked> asked, List<Placed> placed) {
        this.asked = asked;
        this.placed = placed;
    }

    /// Null when it holds for this segment alone.
    static @Nullable Verdict of(Segment segment, List<Finding> findings, Asking asking) {
        List<Asking.Asked> asked = asking.all();
        List<Placed> placed = new ArrayList<>();
        for (Finding finding : findings) {
            Placed one = placed(finding, segment.rows());
            if (one == null) {
                return null;
            }
            placed.add(one);
        }
        return asked == null ? null : new Verdict(asked, placed);
    }

    private static @Nullable Placed placed(Finding finding, int[] all) {
        int[] evidence = finding.evidence().stream().mapToInt(row -> row).toArray();
        int parent = finding.parentRow();
        int[] rows = Asking.positions(finding.rows(), all);
        int[] proof = Asking.positions(evidence, all);
        int parentAt = parent < 0 ? parent : Arrays.binarySearch(all, parent);
        boolean outside =
                rows.length < finding.rows().length
                        || proof.length < evidence.length
                        || parent >= 0 && parentAt < 0;
        return outside ? null : new Placed(finding, rows, proof, parentAt);
    }

    boolean holdsFor(Segment segment, Workload workload) {
        for (Asking.Asked one : asked) {
            if (!one.holdsFor(segment.rows(), workload)) {
                return false;
            }
        }
        return true;
    }

    List<Finding> of(Segment segment, Arbiter arbiter) {
        List<Finding> findings = new ArrayList<>(placed.size());
        int[] all = segment.rows();
        for (Placed one : placed) {
            List<Integer> evidence = new ArrayList<>(one.evidence.length);
            for (int position : one.evidence) {
                evidence.add(all[position]);
            }
            int parent = one.parent < 0 ? one.parent : all[one.parent];
            int[] rows = new int[one.rows.length];
            Arrays.setAll(rows, i -> all[one.rows[i]]);
            findings.add(arbiter.moved(one.finding, segment, rows, evidence, parent));
        }
        return findings;
    }

    /// How many numbers it keeps.
    long size() {
        long size = 0;
        for (Asking.Asked one : asked) {
            size += one.positions() == null ? 1 : one.positions().length;
        }
        for (Placed one : placed) {
            size += one.rows.length;
        }
        return size;
    }
}
