package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;
import org.querygram.sql.StatementShape;
import org.querygram.workload.QueryClass;
import org.querygram.workload.SqlError;
import org.querygram.workload.SqlErrorKind;
import org.querygram.workload.Workload;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The words of statements that failed, and what to do about them.
final class FailedStatementText {

    private FailedStatementText() {}

    static Candidate candidate(
            DetectionContext context,
            int queryClass,
            FailedStatementDetector.Failures failures,
            int least) {
        QueryClass failed = context.workload().queryClasses().get(queryClass);
        StatementShape shape = context.workload().shape(queryClass);
        String table = shape.tables().isEmpty() ? null : shape.tables().getFirst().name();
        boolean handled = failures.handled().containsAll(failures.first());
        int[] first = ints(failures.first());
        SqlError error = error(context.workload(), first);
        return new Candidate(
                        FailedStatementDetector.ID,
                        title(failed.kind(), table, error),
                        count -> why(count, failures.after().size(), handled, error),
                        handled ? Severity.INFO : Severity.WARNING,
                        Grade.CERTAIN,
                        cannotShow(error, handled),
                        List.of(queryClass),
                        table,
                        null,
                        IntStream.concat(IntStream.of(first), IntStream.of(ints(failures.after())))
                                .sorted()
                                .toArray(),
                        least,
                        -1,
                        List.of(),
                        new Saving.Nothing(),
                        new FailedStatementAdvice(context, queryClass, failures, error).advice())
                .counting(first);
    }

    private static int[] ints(List<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /// The error that most of the failures have; null where the log tells none.
    private static @Nullable SqlError error(Workload workload, int[] rows) {
        Map<SqlErrorKind, Integer> hits = new EnumMap<>(SqlErrorKind.class);
        SqlError best = null;
        for (int row : rows) {
            SqlError error = workload.error(row);
            if (error != null) {
                int own = hits.merge(error.kind(), 1, Integer::sum);
                int most = best == null ? 0 : hits.getOrDefault(best.kind(), 0);
                best = own > most ? error : best;
            }
        }
        return best;
    }

    private static String title(
            StatementKind kind, @Nullable String table, @Nullable SqlError error) {
        String what =
                switch (kind) {
                    case SELECT -> "A SELECT";
                    case INSERT -> "An INSERT";
                    case UPDATE -> "An UPDATE";
                    case DELETE -> "A DELETE";
                    case COMMIT -> "A COMMIT";
                    default -> "A statement";
                };
        String failed = table == null ? what + " failed" : what + " on " + table + " failed";
        String reason = error == null ? "" : FailureReason.of(error, kind);
        return reason.isEmpty() ? failed : failed + ": " + reason;
    }

    private static String why(int count, int after, boolean handled, @Nullable SqlError error) {
        String first = "It failed %s in this part of the log.".formatted(Words.times(count));
        String constraint = error == null ? null : error.constraint();
        String broken =
                constraint == null ? "" : " It broke the constraint %s.".formatted(constraint);
        String next =
                after == 0
                        ? ""
                        : " %s failed after it because the transaction was aborted."
                                .formatted(Words.statements(after));
        return first
                + broken
                + next
                + (handled
                        ? " The program tried again or went back to a savepoint: it expects this."
                        : " Nothing shows that the program tried again.");
    }

    private static String cannotShow(@Nullable SqlError error, boolean handled) {
        String reason = error == null ? "This log does not tell why it failed." : "";
        String known =
                handled ? "" : "This log cannot show whether the program knew what to do about it.";
        return (reason + " " + known).strip();
    }
}
