package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;
import org.querygram.sql.StatementShape;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds transactions that stay open while no statement runs: the program does something else, and
/// what it has locked stays locked.
final class IdleInTransactionDetector implements Detector {

    static final String ID = "idle-in-transaction";

    private static final Threshold PAUSE =
            new Threshold(
                    "pause",
                    1000,
                    "Speaks from so many milliseconds without a statement inside a transaction.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Transaction left open with nothing to do";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.TIMES, Need.DURATIONS, Need.TRANSACTIONS);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(PAUSE);
    }

    /// A transaction that was idle.
    ///
    /// @param before the last row before its longest pause
    /// @param table what it had written to or locked by then, or null
    record Idle(int begin, int before, int after, long micros, @Nullable String table) {}

    @Override
    public List<Candidate> detect(DetectionContext context) {
        long pause = 1000L * context.atLeast(this, PAUSE);
        if (!context.workload().ask((all, rows) -> anyIdle(all, rows, pause), context.rows())) {
            return List.of();
        }
        List<Idle> holding = new ArrayList<>();
        List<Idle> reading = new ArrayList<>();
        for (Idle idle : idle(context.workload(), context.rows(), pause)) {
            (idle.table() == null ? reading : holding).add(idle);
        }
        List<Candidate> found = new ArrayList<>();
        for (List<Idle> list : List.of(holding, reading)) {
            if (!list.isEmpty()) {
                found.add(IdleInTransactionText.candidate(list, context));
            }
        }
        return found;
    }

    /// Most segments are over before a pause could be.
    private static boolean anyIdle(Workload workload, int[] rows, long pause) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int row : rows) {
            long time = workload.timeMicros(row);
            if (time != Workload.NO_TIME) {
                first = Math.min(first, time);
                last = Math.max(last, time);
            }
        }
        return last > first && last - first >= pause && !idle(workload, rows, pause).isEmpty();
    }

    private static List<Idle> idle(Workload workload, int[] rows, long pause) {
        List<Idle> found = new ArrayList<>();
        Map<Integer, Open> sessions = new HashMap<>();
        int last = -1;
        Open open = null;
        for (int row : rows) {
            QueryClass queryClass = workload.queryClasses().get(workload.queryClass(row));
            int session = workload.session(row);
            if (open == null || session != last) {
                open = sessions.computeIfAbsent(session, key -> new Open());
                last = session;
            }
            if (queryClass.kind() == StatementKind.BEGIN) {
                open.begin(row);
            } else if (open.isOpen) {
                open.next(row, queryClass, workload);
                if (Transactions.ends(queryClass)) {
                    open.isOpen = false;
                    if (open.longest >= pause) {
                        found.add(open.idle());
                    }
                }
            }
        }
        return found;
    }

    /// The transaction of a session that is being read.
    private static final class Open {
        private boolean isOpen;
        private int begin;
        private int last;
        private long longest;
        private int before;
        private int after;
        private @Nullable String held;
        private @Nullable String heldThen;

        void begin(int row) {
            isOpen = true;
            begin = row;
            last = row;
            longest = 0;
            before = 0;
            after = 0;
            held = null;
            heldThen = null;
        }

        void next(int row, QueryClass queryClass, Workload workload) {
            long gap = gap(workload, last, row);
            if (gap > longest) {
                longest = gap;
                before = last;
                after = row;
                heldThen = held;
            }
            StatementShape shape = workload.shape(queryClass.index());
            if ((queryClass.kind().isWrite() || shape.forUpdate()) && !shape.tables().isEmpty()) {
                held = shape.tables().getFirst().name();
            }
            last = row;
        }

        Idle idle() {
            return new Idle(begin, before, after, longest, heldThen);
        }
    }

    /// Microseconds in which neither of two neighbours ran. Nobody knows where the log does not say
    /// how long the first one took (a BEGIN takes no time), and times in whole seconds may be one
    /// second wrong.
    private static long gap(Workload workload, int before, int after) {
        long from = workload.timeMicros(before);
        long to = workload.timeMicros(after);
        if (from == Workload.NO_TIME || to == Workload.NO_TIME) {
            return 0;
        }
        boolean begin =
                workload.queryClasses().get(workload.queryClass(before)).kind()
                        == StatementKind.BEGIN;
        if (workload.durationNanos(before) < 0 && !begin) {
            return 0;
        }
        long took =
                Math.max(0, workload.durationNanos(before))
                        + Math.max(0, workload.durationNanos(after));
        boolean seconds = from % 1_000_000 == 0 && to % 1_000_000 == 0;
        return to - from - took / 1000 - (seconds ? 1_000_000 : 0);
    }
}
