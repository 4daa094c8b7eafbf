package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;
import org.querygram.sql.ScannedStatement;
import org.querygram.sql.StatementScanner;
import org.querygram.workload.WorkloadBuilder;

import java.util.Arrays;

/// Plans (auto_explain) that wait for another line of their statement: PostgreSQL writes the plan
/// before the statement's own duration line, and a line of context behind it if the statement ran
/// inside a function.
final class Plans {

    private final WorkloadBuilder builder;
    private final StatementScanner scanner = new StatementScanner();

    Plans(WorkloadBuilder builder) {
        this.builder = builder;
    }

    /// @param text of the statement, kept because the block is gone when the plan is settled
    record Pending(
            byte[] text,
            long fingerprint,
            long literals,
            long timeMicros,
            long durationNanos,
            long rows,
            long dropped,
            int session,
            int source,
            long offset,
            int length,
            long line) {}

    static Pending pending(Entry entry, ScannedStatement scanned, int session, int source) {
        byte[] text = Arrays.copyOfRange(entry.text(), entry.textStart(), entry.textEnd());
        return new Pending(
                text,
                scanned.fingerprint(),
                scanned.literalHash(),
                entry.timeMicros,
                entry.durationNanos,
                entry.count,
                entry.dropped,
                session,
                source,
                entry.offset(entry.textFrom),
                entry.length(entry.textFrom, entry.textTo),
                entry.line);
    }

    /// The waiting plan if it is that of the statement just scanned, else null; it waits no longer
    /// then.
    @Nullable Pending of(SessionState state, ScannedStatement scanned) {
        Pending plan = state.plan;
        if (plan == null
                || plan.fingerprint() != scanned.fingerprint()
                || plan.literals() != scanned.literalHash()) {
            return null;
        }
        state.plan = null;
        return plan;
    }

    /// What a plan tells of its statement.
    ///
    /// @param rows of its top node, or -1
    void tell(int row, long rows, long dropped) {
        builder.setDroppedRows(row, dropped);
        if (rows >= 0) {
            builder.setRowCount(row, rows);
        }
    }

    /// Counts a plan that stayed the only line of its statement.
    void settle(SessionState state) {
        @Nullable Pending plan = state.plan;
        if (plan == null) {
            return;
        }
        state.plan = null;
        scanner.scan(plan.text(), 0, plan.text().length);
        int row =
                builder.add(
                        scanner,
                        plan.timeMicros(),
                        plan.durationNanos(),
                        plan.session(),
                        plan.source(),
                        plan.offset(),
                        plan.length(),
                        plan.line());
        tell(row, plan.rows(), plan.dropped());
        state.row = row;
        state.open = false;
        state.fingerprint = plan.fingerprint();
        state.literals = plan.literals();
    }
}
