package org.querygram.detect;

import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

/// Which query classes several sessions run by turns: the connections of a pool, or the clients of
/// a load test, that serve one small request after another.
final class SharedWork {

    /// Fewer sessions may be the threads of one job.
    private static final int SESSIONS = 3;

    private static final int NONE = -1;

    /// The first sessions of each class, side by side.
    private final int[] sessions;

    private final int[] runs;
    private final int[] turns;

    /// Of a connection that a pool numbers anew each time nobody knows which worker has it.
    SharedWork(Workload workload) {
        int classes = workload.queryClasses().size();
        sessions = new int[classes * SESSIONS];
        java.util.Arrays.fill(sessions, NONE);
        runs = new int[classes];
        turns = new int[classes];
        int[] last = new int[classes];
        for (int row = 0; row < workload.size(); row++) {
            int queryClass = workload.queryClass(row);
            if (workload.has(row, StatementFlags.LENT)) {
                continue;
            }
            int session = workload.session(row);
            if (runs[queryClass]++ == 0 || last[queryClass] != session) {
                turns[queryClass]++;
                take(queryClass * SESSIONS, session);
            }
            last[queryClass] = session;
        }
    }

    private void take(int first, int session) {
        for (int i = first; i < first + SESSIONS; i++) {
            if (sessions[i] == NONE || sessions[i] == session) {
                sessions[i] = session;
                return;
            }
        }
    }

    /// True when at least three sessions ran the class, and most runs were another one's than the
    /// run before. A loop would run many times before another session has its turn.
    boolean isByTurns(int queryClass) {
        return sessions[queryClass * SESSIONS + SESSIONS - 1] != NONE
                && 2 * turns[queryClass] > runs[queryClass];
    }
}
