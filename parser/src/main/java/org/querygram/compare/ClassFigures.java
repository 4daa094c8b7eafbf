package org.querygram.compare;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.detect.Transactions;
import org.querygram.stats.QueryStats;
import org.querygram.workload.QueryClass;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.HashMap;
import java.util.Map;

/// How often each query class ran in one log, and whether it belongs to the connection rather than
/// to the program.
final class ClassFigures {

    private final Workload workload;
    private final Map<Long, QueryStats> byFingerprint = new HashMap<>();
    private final int[] batched;
    private final boolean closesTransactions;

    ClassFigures(Analysis analysis) {
        this.workload = analysis.workload();
        this.batched = new int[workload.queryClasses().size()];
        boolean closes = false;
        for (QueryStats stats : analysis.stats()) {
            QueryClass queryClass = workload.queryClasses().get(stats.queryClass());
            byFingerprint.put(queryClass.fingerprint(), stats);
            closes |= Transactions.ends(queryClass);
        }
        this.closesTransactions = closes;
        for (int row = 0; row < workload.size(); row++) {
            batched[workload.queryClass(row)] += workload.has(row, StatementFlags.BATCHED) ? 1 : 0;
        }
    }

    Workload workload() {
        return workload;
    }

    @Nullable QueryStats stats(long fingerprint) {
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

    /// True when every run of the class went out in a batch.
    boolean isBatch(QueryStats stats) {
        return batched[stats.queryClass()] == stats.count();
    }
}
