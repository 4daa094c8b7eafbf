package org.querygram.app.queries;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.statement.ShortSql;
import org.querygram.detect.Finding;
import org.querygram.sql.StatementShape;
import org.querygram.sql.TableUse;
import org.querygram.stats.QueryStats;
import org.querygram.workload.QueryClass;

import java.util.stream.Collectors;

/// A query class in the figures and words of the table.
///
/// @param finding the heaviest finding that concerns the class, null when there is none
public record QueryRow(OpenLog log, QueryStats stats, @Nullable Finding finding) {

    public int index() {
        return stats.queryClass();
    }

    public QueryClass queryClass() {
        return log.queryClass(index());
    }

    /// The statement on one line, long lists of columns cut short.
    public String sql() {
        return ShortSql.of(queryClass().normalized(), onlyTable());
    }

    /// The statement without the name of its table in front of each column, where it has only one.
    public String bareSql() {
        String table = onlyTable();
        String normalized = queryClass().normalized();
        return table.isEmpty() ? normalized : normalized.replace(table + ".", "");
    }

    private String onlyTable() {
        StatementShape shape = log.shape(index());
        return shape.tables().size() == 1 ? shape.tables().getFirst().name() : "";
    }

    /// `blog_article, blog_author`; nothing for a statement without tables.
    public String tables() {
        return log.shape(index()).tables().stream()
                .map(TableUse::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public int colour() {
        return log.colour(index());
    }

    public boolean housekeeping() {
        return queryClass().housekeeping();
    }

    /// Of the log's time, or of its statements where it has no durations; 0 to 1.
    public double share() {
        long all = log.analysis().summary().durationNanos();
        return all > 0
                ? (double) Math.max(0, stats.totalNanos()) / all
                : (double) stats.count() / Math.max(1, log.workload().size());
    }

    /// @param nanos one of the class's figures, -1 where there are too few values for it
    public String time(long nanos) {
        return log.figures().time(nanos);
    }

    /// Line of the first run.
    public int firstLine() {
        return log.workload().line(log.firstRow(stats));
    }

    /// Line of the last run.
    public int lastLine() {
        return log.workload().line(stats.lastRow());
    }

    /// Names the row to a screen reader.
    public String sentence() {
        String found = finding == null ? "" : ", finding: " + finding.title();
        return sql()
                + ", "
                + Figures.counted(stats.count(), "time")
                + ", "
                + time(stats.totalNanos())
                + ", "
                + Figures.share(share())
                + found;
    }
}
