package org.querygram.detect;

import org.querygram.sql.SqlHash;
import org.querygram.sql.StatementKind;
import org.querygram.workload.QueryClass;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds statements that failed. One that was tried again and went through, or whose failure a
/// savepoint caught, is a hint: the program knew. What fails in an aborted transaction follows from
/// the first failure and is counted with it.
final class FailedStatementDetector implements Detector {

    static final String ID = "failed-statement";

    private static final Threshold REPEATS =
            new Threshold("repeats", 1, "Speaks from this many failures of one query.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Statement failed";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(REPEATS);
    }

    /// All failures of one class in a segment.
    ///
    /// @param first rows that failed by themselves
    /// @param after rows that failed because of them
    record Failures(List<Integer> first, List<Integer> after, List<Integer> handled) {}

    /// The last failure of a session, until something goes through.
    private record Aborted(Failures failures, int row, boolean inTransaction) {}

    @Override
    public List<Candidate> detect(DetectionContext context) {
        List<Candidate> found = new ArrayList<>();
        int least = context.atLeast(this, REPEATS);
        failures(context)
                .forEach(
                        (queryClass, failures) -> {
                            if (failures.first().size() >= least) {
                                found.add(
                                        FailedStatementText.candidate(
                                                context, queryClass, failures, least));
                            }
                        });
        return found;
    }

    private static Map<Integer, Failures> failures(DetectionContext context) {
        Workload workload = context.workload();
        Map<Integer, Failures> failures = new LinkedHashMap<>();
        Map<Integer, Aborted> aborted = new HashMap<>();
        Set<Long> later = null;
        for (int row : context.rows()) {
            int session = workload.session(row);
            QueryClass queryClass = workload.queryClasses().get(workload.queryClass(row));
            if (!workload.has(row, StatementFlags.FAILED)) {
                Aborted open = aborted.remove(session);
                if (open != null && isRollbackToSavepoint(queryClass)) {
                    open.failures().handled().add(open.row());
                }
                continue;
            }
            later = later == null ? succeeded(context) : later;
            Aborted open = aborted.get(session);
            if (open != null && open.inTransaction()) {
                open.failures().after().add(row);
                continue;
            }
            Failures own =
                    failures.computeIfAbsent(
                            queryClass.index(),
                            key ->
                                    new Failures(
                                            new ArrayList<>(),
                                            new ArrayList<>(),
                                            new ArrayList<>()));
            own.first().add(row);
            if (later.contains(what(workload, row))) {
                own.handled().add(row);
            }
            boolean inTransaction = context.transactions().of(row) != Transactions.NONE;
            aborted.put(session, new Aborted(own, row, inTransaction));
        }
        return failures;
    }

    private static boolean isRollbackToSavepoint(QueryClass queryClass) {
        return queryClass.kind() == StatementKind.ROLLBACK && !Transactions.ends(queryClass);
    }

    /// Statements with their values that went through somewhere in the segment: what was tried
    /// again. One that went through before and then failed counts, too; it is rare.
    private static Set<Long> succeeded(DetectionContext context) {
        Set<Integer> failed = new HashSet<>();
        Workload workload = context.workload();
        for (int row : context.rows()) {
            if (workload.has(row, StatementFlags.FAILED)) {
                failed.add(workload.queryClass(row));
            }
        }
        Set<Long> succeeded = new HashSet<>();
        for (int row : context.rows()) {
            if (failed.contains(workload.queryClass(row))
                    && !workload.has(row, StatementFlags.FAILED)) {
                succeeded.add(what(workload, row));
            }
        }
        return succeeded;
    }

    private static long what(Workload workload, int row) {
        return SqlHash.mix(workload.literalHash(row), workload.queryClass(row));
    }
}
