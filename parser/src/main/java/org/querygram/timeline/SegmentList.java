package org.querygram.timeline;

import org.jspecify.annotations.Nullable;
import org.querygram.workload.IntColumn;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.List;

/// Segments while they are being cut.
final class SegmentList {

    private final Workload workload;
    private final IntColumn segmentOfRow;
    private final List<CutSegment> cut = new ArrayList<>();

    SegmentList(Workload workload) {
        this.workload = workload;
        this.segmentOfRow = workload.newColumn(0);
    }

    /// @return the index of a new segment, which must get a row next
    int open(SegmentKind kind, String cutBy, String title) {
        cut.add(new CutSegment(kind, cutBy, title, 0));
        return cut.size() - 1;
    }

    /// A segment that goes by the name of its session.
    ///
    /// @param part which one of its session, from 1
    /// @return the index of a new segment, which must get a row of that session next
    int openSession(String cutBy, int part) {
        cut.add(new CutSegment(SegmentKind.SESSION, cutBy, null, part));
        return cut.size() - 1;
    }

    void put(int row, int segment) {
        cut.get(segment).count(workload.session(row));
        segmentOfRow.set(row, segment);
    }

    void name(int segment, String title) {
        cut.get(segment).title = title;
    }

    /// Says of a segment what only its later statements show.
    void describe(int segment, SegmentKind kind, String cutBy, @Nullable String title) {
        CutSegment described = cut.get(segment);
        described.kind = kind;
        described.cutBy = cutBy;
        described.title = title;
    }

    void setSetup(int segment) {
        cut.get(segment).setup = true;
    }

    void setMayMix(int segment) {
        cut.get(segment).mayMix = true;
    }

    Segments build() {
        return new Segments(new CutSegments(workload, cut, segmentOfRow), segmentOfRow::get);
    }
}
