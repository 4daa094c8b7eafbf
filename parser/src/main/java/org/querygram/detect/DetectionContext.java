package org.querygram.detect;

import org.querygram.loops.LoopTree;
import org.querygram.timeline.Segment;
import org.querygram.workload.Workload;

import java.util.List;

/// One segment and all that detectors may know about it.
///
/// @param classes the segment's statements by query class, in order of first appearance
/// @param trees of all segments
/// @param schema what the whole workload tells about tables and their keys
/// @param names words and code names for its tables
/// @param transactions which of the segment's rows share one
/// @param positions where its rows stand
public record DetectionContext(
        Workload workload,
        Segment segment,
        List<ClassRows> classes,
        List<LoopTree> trees,
        Schema schema,
        Names names,
        Transactions transactions,
        Positions positions,
        Thresholds thresholds) {

    public DetectionContext {
        classes = List.copyOf(classes);
    }

    /// The segment's loops; made when it is asked for.
    public LoopTree tree() {
        return trees.get(segment.index());
    }

    /// The limit in force, as a whole number of at least 1.
    public int atLeast(Detector detector, Threshold threshold) {
        return (int) Math.max(1, Math.round(thresholds.of(detector.id(), threshold)));
    }

    /// A table as the segment's first statement on it writes it.
    String table(String name) {
        for (ClassRows rows : classes) {
            if (Lookup.reads(rows.shape(), name)) {
                return SqlNames.of(rows, this).table(name);
            }
        }
        return Words.quoted(name);
    }

    /// A column of a table as the segment's first statement that names both writes it.
    String column(String table, String column) {
        for (ClassRows rows : classes) {
            if (Lookup.reads(rows.shape(), table)
                    && rows.queryClass().normalized().contains(column)) {
                return SqlNames.of(rows, this).column(column);
            }
        }
        return Words.quoted(column);
    }

    /// Where a row stands among the segment's rows, from 0.
    int position(int row) {
        return positions.of(row);
    }

    /// All rows of the segment, ascending; do not change.
    public int[] rows() {
        return segment.rows();
    }
}
