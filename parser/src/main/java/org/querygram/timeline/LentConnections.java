package org.querygram.timeline;

import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Which sessions are one, where a log numbers a connection anew each time a pool lends it (p6spy
/// and datasource-proxy count `getConnection`): a loop whose rounds have a transaction each takes
/// as many connections. Without times a request that follows another looks the same, so that
/// nothing is joined there; neither are connections that were in use at the same time.
final class LentConnections {

    private final Workload workload;
    private final int[] first;
    private final int[] last;
    private final int[] counts;

    private LentConnections(Workload workload) {
        this.workload = workload;
        int sessions = workload.sessions().size();
        this.first = new int[sessions];
        this.last = new int[sessions];
        this.counts = new int[sessions];
    }

    /// For each session the one whose stream it is part of: itself, mostly.
    static int[] owners(Workload workload) {
        int[] owners = new int[workload.sessions().size()];
        for (int session = 0; session < owners.length; session++) {
            owners[session] = session;
        }
        boolean lent = workload.size() > 0 && workload.has(0, StatementFlags.LENT);
        if (lent && workload.hasTimes()) {
            new LentConnections(workload).join(owners);
        }
        return owners;
    }

    private void join(int[] owners) {
        List<Rounds.Unit> units = units();
        BitSet together = Rounds.together(units);
        for (int i = 0; i + 1 < units.size(); i++) {
            int next = units.get(i + 1).number();
            if (together.get(i) && isAlone(units.get(i).number()) && isAlone(next)) {
                owners[next] = owners[units.get(i).number()];
            }
        }
    }

    /// The connections in the order in which they were first used.
    private List<Rounds.Unit> units() {
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < workload.size(); row++) {
            int session = workload.session(row);
            if (counts[session]++ == 0) {
                first[session] = row;
                order.add(session);
            }
            last[session] = row;
        }
        return order.stream().map(this::unit).toList();
    }

    private Rounds.Unit unit(int session) {
        int from = first[session];
        int rows = isAlone(session) ? counts[session] : Integer.MAX_VALUE;
        return new Rounds.Unit(
                session,
                workload.queryClass(from),
                rows,
                workload.timeMicros(from),
                workload.timeMicros(last[session]));
    }

    /// Whether nothing else ran between the statements of a session.
    private boolean isAlone(int session) {
        return last[session] - first[session] + 1 == counts[session];
    }
}
