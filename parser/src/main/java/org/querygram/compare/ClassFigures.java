package org.querygram.compare;

import org.jspecify.annotations.Nullable;
import org.querygram.detect.Transactions;
import org.querygram.workload.QueryClass;

import java.util.HashMap;
import java.util.Map;

/// How often each query class ran on one side, and whether it belongs to the connection rather than
/// to the program.
final class ClassFigures {

    private final Map<Long, SideQuery> byFingerprint = new HashMap<>();
    private final boolean closesTransactions;

    ClassFigures(Side side) {
        boolean closes = false;
        for (SideQuery each : side.queries()) {
            byFingerprint.put(each.query().fingerprint(), each);
            closes |= Transactions.ends(each.query());
        }
        this.closesTransactions = closes;
    }

    @Nullable SideQuery query(long fingerprint) {
        return byFingerprint.get(fingerprint);
    }

    /// True for what a driver or framework sends around the program's own statements, and what some
    /// logs show and others do not: transaction brackets, settings. A BEGIN counts where the log
    /// has no COMMIT at all: Django logs it so on SQLite, as a query among the others.
    boolean isAround(QueryClass queryClass) {
        return switch (queryClass.kind()) {
            case SET, SHOW, EMPTY -> true;
            case BEGIN -> closesTransactions;
            default -> Transactions.ends(queryClass);
        };
    }
}
