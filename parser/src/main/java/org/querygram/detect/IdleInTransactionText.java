package org.querygram.detect;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The words of idle transactions, and what to do about them.
final class IdleInTransactionText {

    private IdleInTransactionText() {}

    /// @param list transactions of one segment, all with locks or all without
    static Candidate candidate(
            List<IdleInTransactionDetector.Idle> list, DetectionContext context) {
        IdleInTransactionDetector.Idle longest =
                list.stream()
                        .max(Comparator.comparing(IdleInTransactionDetector.Idle::micros))
                        .orElseThrow();
        String table = longest.table();
        int queryClass = context.workload().queryClass(longest.before());
        return new Candidate(
                IdleInTransactionDetector.ID,
                title(table, context.names()),
                count -> why(list.size(), longest),
                table == null ? Severity.INFO : Severity.WARNING,
                Grade.LIKELY,
                "This log cannot show what the program did meanwhile, nor statements that it does"
                        + " not log.",
                List.of(queryClass),
                table,
                null,
                list.stream().mapToInt(IdleInTransactionDetector.Idle::begin).sorted().toArray(),
                1,
                -1,
                Stream.of(longest.before(), longest.after()).toList(),
                new Saving.Nothing(),
                advice());
    }

    private static String title(@Nullable String table, Names names) {
        return table == null
                ? "A transaction stays open with nothing to do"
                : "A transaction holds locks on %s with nothing to do".formatted(names.many(table));
    }

    private static String why(int count, IdleInTransactionDetector.Idle longest) {
        String seconds = String.format(Locale.ROOT, "%.1f s", longest.micros() / 1e6);
        return "%s ran no statement for up to %s. %s"
                .formatted(
                        count == 1
                                ? "An open transaction"
                                : Words.number(count) + " open transactions",
                        seconds,
                        longest.table() == null
                                ? "Old row versions cannot be cleaned up while it is open."
                                : "Rows of %s that it wrote or locked stayed locked meanwhile."
                                        .formatted(longest.table()));
    }

    private static Advice advice() {
        return new Advice(
                """
                Do what takes time before the transaction or after it: calls to other services, e-mails,
                files:

                answer = call_service()
                with transaction.atomic():
                    save(answer)
                transaction.on_commit(send_mail)
                """
                        .strip(),
                """
                Keep calls to other services out of the method that is @Transactional, and let the pool hand
                out the connection late:

                answer = service.call();
                transactionTemplate.executeWithoutResult(status -> save(answer));
                """
                        .strip(),
                """
                End the transaction before anything slow, and let the server end what is forgotten:

                SET idle_in_transaction_session_timeout = '30s'
                """
                        .strip(),
                "What is read before the transaction may have changed when it begins: read it"
                        + " again, or compare a version.");
    }
}
