package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;
import org.querygram.sql.StatementShape;
import org.querygram.workload.QueryClass;

import java.util.List;
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
        return new Candidate(
                        FailedStatementDetector.ID,
                        title(failed.kind(), table),
                        count -> why(count, failures.after().size(), handled),
                        handled ? Severity.INFO : Severity.WARNING,
                        Grade.CERTAIN,
                        "The reason stands in the log beside the statement, if the log has it."
                                + (handled
                                        ? ""
                                        : " The program may have known what to do about it."),
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
                        advice(table == null ? "..." : Words.quoted(table)))
                .counting(first);
    }

    private static int[] ints(List<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static String title(StatementKind kind, @Nullable String table) {
        String what =
                switch (kind) {
                    case SELECT -> "A SELECT";
                    case INSERT -> "An INSERT";
                    case UPDATE -> "An UPDATE";
                    case DELETE -> "A DELETE";
                    case COMMIT -> "A COMMIT";
                    default -> "A statement";
                };
        return table == null ? what + " failed" : what + " on " + table + " failed";
    }

    private static String why(int count, int after, boolean handled) {
        String first = "It failed %s in this part of the log.".formatted(Words.times(count));
        String next =
                after == 0
                        ? ""
                        : " %s failed after it because the transaction was aborted."
                                .formatted(Words.statements(after));
        return first
                + next
                + (handled
                        ? " The program tried again or went back to a savepoint: it expects this."
                        : " Nothing shows that the program tried again.");
    }

    private static Advice advice(String table) {
        return new Advice(
                """
                Where a failure is expected, catch it inside a transaction of its own, so that the outer one
                lives on:

                try:
                    with transaction.atomic():
                        row.save()
                except IntegrityError:
                    ...
                """
                        .strip(),
                """
                A session that failed must not be used again: roll back and start anew; try again where the
                database says that another transaction was in the way:

                @Retryable(retryFor = ConcurrencyFailureException.class)
                @Transactional
                """
                        .strip(),
                """
                Let the statement itself allow for what is there:

                INSERT INTO %s (...) VALUES (...) ON CONFLICT DO NOTHING
                """
                        .formatted(table)
                        .strip(),
                "Trying again is right for deadlocks and serialization failures only; other errors"
                        + " come back.");
    }
}
