package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.List;

/// What was found in one segment, told by positions instead of rows: it is what all segments of its
/// form have for which the questions asked about it have the same answers.
final class Verdict {

    /// A finding and where its rows stand.
    private record Placed(Finding finding, FormProof proof) {}

    private final List<Asking.Asked> asked;
    private final List<Placed> placed;

    private Verdict(List<Asking.Asked> asked, List<Placed> placed) {
        this.asked = asked;
        this.placed = placed;
    }

    /// Null when it holds for this segment alone.
    static @Nullable Verdict of(
            Segment segment, List<Finding> findings, Asking asking, Segments segments) {
        List<Asking.Asked> asked = asking.all();
        List<Placed> placed = new ArrayList<>();
        for (Finding finding : findings) {
            FormProof proof = FormProof.of(finding, segment.rows(), segments);
            if (proof == null) {
                return null;
            }
            placed.add(new Placed(finding, proof));
        }
        return asked == null ? null : new Verdict(asked, placed);
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
        for (Placed one : placed) {
            findings.add(arbiter.moved(one.finding, one.proof, segment));
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
            size += one.proof.size() / Integer.BYTES;
        }
        return size;
    }
}
