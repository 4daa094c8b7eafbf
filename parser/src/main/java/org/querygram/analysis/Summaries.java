package org.querygram.analysis;

import org.querygram.detect.Finding;
import org.querygram.detect.Severity;
import org.querygram.timeline.Segments;
import org.querygram.timeline.Transactions;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.List;

/// Adds up the figures of an analysis.
final class Summaries {

    private final Workload workload;
    private long durationNanos = -1;
    private long from = Workload.NO_TIME;
    private long to = Workload.NO_TIME;
    private int errors;
    private final int sessions;
    private final int transactions;

    private Summaries(Workload workload) {
        this.workload = workload;
        for (int row = 0; row < workload.size(); row++) {
            add(row);
        }
        sessions = sessions(workload);
        transactions = Transactions.count(workload);
    }

    /// What statements alone add up to.
    static Summaries of(Workload workload) {
        return new Summaries(workload);
    }

    Summary with(Segments segments, List<Finding> findings) {
        int avoidable =
                findings.stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .mapToInt(Finding::avoidable)
                        .sum();
        return new Summary(
                workload.size(),
                workload.queryClasses().size(),
                sessions,
                segments.list().size(),
                transactions,
                durationNanos,
                from,
                to,
                errors,
                findings.size(),
                avoidable,
                workload.size() - avoidable);
    }

    private void add(int row) {
        long nanos = workload.durationNanos(row);
        if (nanos >= 0) {
            durationNanos = Math.max(0, durationNanos) + nanos;
        }
        long time = workload.timeMicros(row);
        if (time != Workload.NO_TIME) {
            from = from == Workload.NO_TIME ? time : Math.min(from, time);
            to = Math.max(to, time);
        }
        errors += workload.has(row, StatementFlags.FAILED) ? 1 : 0;
    }

    /// Sessions with statements: one whose statements another channel of the log told better has
    /// none left.
    private static int sessions(Workload workload) {
        boolean[] used = new boolean[workload.sessions().size()];
        int count = 0;
        for (int row = 0; row < workload.size(); row++) {
            int session = workload.session(row);
            count += used[session] ? 0 : 1;
            used[session] = true;
        }
        return count;
    }
}
