package org.querygram.detect;

import org.querygram.timeline.Segment;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Sorts the rows of one segment after another by query class. Its counters are as long as the list
/// of classes and are used again for every segment, so that a log of a million small segments costs
/// no more than one of a few long ones.
final class SegmentClasses {

    private final Workload workload;
    private final int[] counts;
    private final int[][] filled;

    SegmentClasses(Workload workload) {
        this.workload = workload;
        this.counts = new int[workload.queryClasses().size()];
        this.filled = new int[counts.length][];
    }

    /// The segment's classes in order of their first statement; statements that failed, and those
    /// of transactions that failed and were tried again, are left out, as a retry is no repeat.
    List<ClassRows> of(Segment segment) {
        BitSet inVain = Retries.of(workload, segment);
        List<Integer> found = count(segment, inVain);
        for (int queryClass : found) {
            filled[queryClass] = new int[counts[queryClass]];
            counts[queryClass] = 0;
        }
        fill(segment, inVain);
        List<ClassRows> classes = new ArrayList<>(found.size());
        for (int queryClass : found) {
            classes.add(
                    new ClassRows(
                            workload.queryClasses().get(queryClass),
                            workload.shape(queryClass),
                            filled[queryClass]));
            counts[queryClass] = 0;
        }
        return classes;
    }

    private List<Integer> count(Segment segment, BitSet inVain) {
        List<Integer> found = new ArrayList<>();
        for (int row : segment.rows()) {
            int queryClass = workload.queryClass(row);
            if (counts(row, inVain) && counts[queryClass]++ == 0) {
                found.add(queryClass);
            }
        }
        return found;
    }

    private boolean counts(int row, BitSet inVain) {
        return !workload.has(row, StatementFlags.FAILED) && !inVain.get(row);
    }

    private void fill(Segment segment, BitSet inVain) {
        for (int row : segment.rows()) {
            if (counts(row, inVain)) {
                int queryClass = workload.queryClass(row);
                filled[queryClass][counts[queryClass]++] = row;
            }
        }
    }
}
