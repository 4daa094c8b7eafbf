package org.querygram.detect;

import org.querygram.sql.StatementShape;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds long lists by a condition that are the last thing a unit of work asks for: rows that
/// nobody works with may have been fetched only to be counted. A list without condition is a
/// missing LIMIT first.
final class LenInsteadOfCountDetector implements Detector {

    static final String ID = "len-instead-of-count";

    private static final Threshold ROWS =
            new Threshold("rows", 500, "Speaks where a list returned this many rows.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Rows fetched to be counted";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.ROW_COUNTS);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(ROWS);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        int last = last(context);
        List<Candidate> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            if (rows.size() == 1
                    && rows.first() == last
                    && rows.readsTables()
                    && context.workload().rowCount(last) >= context.atLeast(this, ROWS)
                    && isPlainList(rows.shape())) {
                found.add(LenInsteadOfCountText.candidate(context, rows));
            }
        }
        return found;
    }

    /// The unit's last statement that is no housekeeping, or -1.
    private static int last(DetectionContext context) {
        Workload workload = context.workload();
        for (int i = context.rows().length - 1; i >= 0; i--) {
            int row = context.rows()[i];
            QueryClass queryClass = workload.queryClasses().get(workload.queryClass(row));
            if (!queryClass.housekeeping()) {
                return row;
            }
        }
        return -1;
    }

    private static boolean isPlainList(StatementShape shape) {
        return !shape.limited()
                && !shape.aggregate()
                && !shape.grouped()
                && !shape.distinct()
                && !shape.forUpdate()
                && !shape.predicates().isEmpty();
    }
}
