package org.querygram.filter;

import org.querygram.workload.Mark;
import org.querygram.workload.Workload;

import java.util.Arrays;

/// When the requests ended that statements without times belong to: an access line closes a
/// request, and the statements before it are its own.
final class RequestTimes {

    private static final RequestTimes NONE = new RequestTimes(new long[0]);

    private final long[] micros;

    private RequestTimes(long[] micros) {
        this.micros = micros;
    }

    /// Nothing for a log whose statements have times: its own say more.
    static RequestTimes of(Workload workload) {
        boolean timed = workload.marks().stream().anyMatch(RequestTimes::hasTime);
        if (workload.hasTimes() || !timed) {
            return NONE;
        }
        long[] micros = new long[workload.size()];
        Arrays.fill(micros, Workload.NO_TIME);
        int from = 0;
        for (Mark mark : workload.marks()) {
            for (int row = from; row < mark.row() && hasTime(mark); row++) {
                if (micros[row] == Workload.NO_TIME && isOf(mark, workload, row)) {
                    micros[row] = mark.timeMicros();
                }
            }
            from = mark.session() < 0 ? mark.row() : from;
        }
        return new RequestTimes(micros);
    }

    private static boolean hasTime(Mark mark) {
        return mark.timeMicros() != Workload.NO_TIME;
    }

    private static boolean isOf(Mark mark, Workload workload, int row) {
        return mark.session() < 0 || workload.session(row) == mark.session();
    }

    /// Microseconds since 1970 UTC, or `Workload.NO_TIME` for a statement behind the last request.
    long of(int row) {
        return row < micros.length ? micros[row] : Workload.NO_TIME;
    }
}
