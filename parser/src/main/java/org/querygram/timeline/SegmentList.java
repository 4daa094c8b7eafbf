package org.querygram.timeline;

import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Segments while they are being cut.
final class SegmentList {

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final Workload workload;
    private final int[] segmentOfRow;
    private final List<Draft> drafts = new ArrayList<>();

    private static final class Draft {
        SegmentKind kind;
        String cutBy;
        String title;
        boolean setup;
        boolean mayMix;
        int session = NONE;
        int size;

        Draft(SegmentKind kind, String cutBy, String title) {
            this.kind = kind;
            this.cutBy = cutBy;
            this.title = title;
        }
    }

    SegmentList(Workload workload) {
        this.workload = workload;
        this.segmentOfRow = new int[workload.size()];
    }

    /// @return the index of a new segment, which must get a row next
    int open(SegmentKind kind, String cutBy, String title) {
        drafts.add(new Draft(kind, cutBy, title));
        return drafts.size() - 1;
    }

    void put(int row, int segment) {
        Draft draft = drafts.get(segment);
        int session = workload.session(row);
        draft.session = draft.session == NONE || draft.session == session ? session : SEVERAL;
        draft.size++;
        segmentOfRow[row] = segment;
    }

    void name(int segment, String title) {
        drafts.get(segment).title = title;
    }

    /// Says of a segment what only its later statements show.
    void describe(int segment, SegmentKind kind, String cutBy, String title) {
        Draft draft = drafts.get(segment);
        draft.kind = kind;
        draft.cutBy = cutBy;
        draft.title = title;
    }

    void setSetup(int segment) {
        drafts.get(segment).setup = true;
    }

    void setMayMix(int segment) {
        drafts.get(segment).mayMix = true;
    }

    Segments build() {
        int[][] rows = new int[drafts.size()][];
        Arrays.setAll(rows, segment -> new int[drafts.get(segment).size]);
        int[] filled = new int[drafts.size()];
        for (int row = 0; row < segmentOfRow.length; row++) {
            int segment = segmentOfRow[row];
            rows[segment][filled[segment]++] = row;
        }
        List<Segment> list = new ArrayList<>(drafts.size());
        for (int i = 0; i < rows.length; i++) {
            Draft draft = drafts.get(i);
            int session = Math.max(NONE, draft.session);
            list.add(
                    new Segment(
                            i,
                            draft.title,
                            draft.kind,
                            draft.cutBy,
                            session,
                            rows[i],
                            draft.setup,
                            draft.mayMix));
        }
        return new Segments(list, segmentOfRow);
    }
}
