package org.querygram.app.queries;

import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.sql.SqlFormatter;

import java.util.BitSet;

/// What stands below the table: one query class with all its runs. Made in the background.
///
/// @param rows its runs, in the order of the log
/// @param slowest its runs, the slowest first; in the order of the log where it has no durations
/// @param formatted the statement, broken into lines for reading
/// @param places `221 times in 17 sessions`
public record QueryDetail(
        QueryRow row,
        int[] rows,
        int[] slowest,
        String formatted,
        String places,
        DurationHistogram histogram) {

    /// What comes after stays as it is.
    private static final int FORMAT_BUDGET = 5_000;

    static QueryDetail of(QueryRow row) {
        OpenLog log = row.log();
        int[] all = rowsOf(log, row);
        int[] rows = log.known(all);
        boolean timed = log.workload().hasDurations();
        return new QueryDetail(
                row,
                rows,
                timed ? Occurrences.slowestFirst(log.workload(), rows) : rows,
                SqlFormatter.format(row.bareSql(), FORMAT_BUDGET),
                places(log, all),
                DurationHistogram.of(log, rows));
    }

    private static int[] rowsOf(OpenLog log, QueryRow of) {
        int[] rows = new int[of.stats().count()];
        int next = 0;
        for (int row = of.stats().firstRow(); row <= of.stats().lastRow(); row++) {
            if (log.workload().queryClass(row) == of.index()) {
                rows[next++] = row;
            }
        }
        return rows;
    }

    private static String places(OpenLog log, int[] rows) {
        BitSet sessions = new BitSet();
        for (int row : rows) {
            sessions.set(log.workload().session(row));
        }
        String times = Figures.counted(rows.length, "time");
        return log.workload().sessions().size() < 2
                ? times
                : times + " in " + Figures.counted(sessions.cardinality(), "session");
    }

    /// `First at line 385, last at line 6,521`.
    public String lines() {
        if (row.log().isSaved()) {
            return row.firstLine() == 0
                    ? "The file keeps no line of it"
                    : "First known at line " + Figures.count(row.firstLine());
        }
        return row.stats().count() == 1
                ? "At line " + Figures.count(row.firstLine())
                : "First at line "
                        + Figures.count(row.firstLine())
                        + ", last at line "
                        + Figures.count(row.lastLine());
    }

    /// @param order ignored where the log has no durations
    public int[] rows(OccurrenceOrder order) {
        return order == OccurrenceOrder.SLOWEST ? slowest : rows;
    }
}
