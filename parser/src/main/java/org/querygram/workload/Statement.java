package org.querygram.workload;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One run of one SQL statement, as the log tells it: a view over a row, made when somebody looks.
///
/// `durationNanos` is -1 and `timeMicros` is `Workload.NO_TIME` where the log does not say; every
/// reader
/// of this view decides what that means to it.
public record Statement(Workload workload, int row) {

    public QueryClass queryClass() {
        return workload.queryClasses().get(workload.queryClass(row));
    }

    public Session session() {
        return workload.sessions().get(workload.session(row));
    }

    public SourceFile source() {
        return workload.sources().get(workload.source(row));
    }

    /// Microseconds since 1970 UTC.
    public long timeMicros() {
        return workload.timeMicros(row);
    }

    public long durationNanos() {
        return workload.durationNanos(row);
    }

    /// Number of the entry's first line in its source, from 1.
    public int line() {
        return workload.line(row);
    }

    public boolean failed() {
        return workload.has(row, StatementFlags.FAILED);
    }

    /// Why it failed; null where it did not, or the log does not tell why.
    public @Nullable SqlError error() {
        return workload.error(row);
    }

    /// The SQL as the log has it, read back from the source.
    public String sql() {
        return workload.sql(row);
    }

    /// Bound values in order; null stands for NULL and for a value that the log does not show.
    public List<@Nullable String> parameters() {
        return workload.parameters(row);
    }
}
