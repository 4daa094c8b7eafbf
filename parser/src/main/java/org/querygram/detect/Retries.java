package org.querygram.detect;

import org.querygram.sql.StatementKind;
import org.querygram.timeline.Segment;
import org.querygram.workload.QueryClass;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds transactions that failed and were tried again: after a deadlock, or a conflict of
/// serializable transactions, the program sends the same once more. What it sent in vain is no
/// repeat.
final class Retries {

    /// A transaction of one session.
    private static final class Attempt {
        final IntStream.Builder rows = IntStream.builder();
        boolean isOpen = true;
        boolean failed;
        int queryClass = -1;
        long literals;

        boolean beginsLike(Attempt other) {
            return queryClass >= 0 && queryClass == other.queryClass && literals == other.literals;
        }
    }

    private final Workload workload;
    private final BitSet inVain = new BitSet();

    /// The last transaction of each session.
    private final Map<Integer, Attempt> attempts = new HashMap<>();

    private final Map<Integer, Attempt> failures = new HashMap<>();

    private Retries(Workload workload) {
        this.workload = workload;
    }

    /// The segment's rows of transactions that failed, and behind which the session's next one
    /// begins with the same statement and the same values.
    static BitSet of(Workload workload, Segment segment) {
        Retries retries = new Retries(workload);
        if (anyFailed(workload, segment)) {
            for (int row : segment.rows()) {
                retries.take(row);
            }
        }
        return retries.inVain;
    }

    private static boolean anyFailed(Workload workload, Segment segment) {
        for (int row : segment.rows()) {
            if (workload.has(row, StatementFlags.FAILED)) {
                return true;
            }
        }
        return false;
    }

    private void take(int row) {
        QueryClass queryClass = workload.queryClasses().get(workload.queryClass(row));
        int session = workload.session(row);
        if (queryClass.kind() == StatementKind.BEGIN) {
            attempts.put(session, new Attempt());
            return;
        }
        Attempt attempt = attempts.get(session);
        if (attempt == null || !attempt.isOpen) {
            return;
        }
        attempt.rows.add(row);
        attempt.failed |= workload.has(row, StatementFlags.FAILED);
        if (Transactions.ends(queryClass)) {
            attempt.isOpen = false;
            end(attempt, session);
        } else if (attempt.queryClass < 0 && !queryClass.housekeeping()) {
            attempt.queryClass = queryClass.index();
            attempt.literals = workload.literalHash(row);
        }
    }

    private void end(Attempt attempt, int session) {
        Attempt before = failures.remove(session);
        if (before != null && attempt.beginsLike(before)) {
            before.rows.build().forEach(inVain::set);
        }
        if (attempt.failed) {
            failures.put(session, attempt);
        }
    }
}
