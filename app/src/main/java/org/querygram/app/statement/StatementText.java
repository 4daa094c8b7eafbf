package org.querygram.app.statement;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.TableColours;
import org.querygram.sql.BoundSql;
import org.querygram.sql.SqlFormatter;
import org.querygram.workload.Statement;

/// One statement of a log in the words that views show.
public record StatementText(OpenLog log, int row) {

    /// Tokens that are formatted; what comes after stays as it is.
    private static final int FORMAT_BUDGET = 5_000;

    /// The SQL with bound values in their places, on one line or as the log has it.
    public String sql() {
        Statement statement = log.workload().statement(row);
        return BoundSql.fill(statement.sql(), statement.parameters());
    }

    /// The SQL with bound values in their places, broken into lines for reading.
    public String formatted() {
        return SqlFormatter.format(sql(), FORMAT_BUDGET);
    }

    /// What tells this run from the next: its condition or its values.
    public String gist() {
        return Gist.of(sql());
    }

    public String verb() {
        return log.queryClass(log.workload().queryClass(row)).kind().name();
    }

    public @Nullable String table() {
        return log.table(log.workload().queryClass(row));
    }

    public int colour() {
        return log.colours().number(table());
    }

    public int line() {
        return log.workload().line(row);
    }

    public String time() {
        return log.figures().time(log.workload().durationNanos(row));
    }

    /// The lines of the log as they stand in the file.
    public String originalLines() {
        return log.workload().originalLines(row);
    }

    /// `line 3`, with the file where the log is made of several.
    public String place() {
        if (line() == 0) {
            return "line not kept";
        }
        String line = "line " + Figures.count(line());
        return log.workload().sources().size() < 2
                ? line
                : line + " of " + log.workload().statement(row).source().path();
    }

    /// The statement as one short line: `SELECT blog_tag name = 'python'`.
    public String summary() {
        String table = TableColours.tableOf(log.workload(), log.workload().queryClass(row));
        String start = table == null ? verb() : verb() + " " + table;
        return (start + " " + gist()).strip();
    }
}
