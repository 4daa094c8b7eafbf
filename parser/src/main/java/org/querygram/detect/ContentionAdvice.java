package org.querygram.detect;

import org.querygram.sql.StatementKind;

/// What to do about statements that were in each other's way, or waited for too long.
///
/// @param table as the log writes it
/// @param model a guess at the name of its class
record ContentionAdvice(StatementKind verb, String table, String model) {

    Advice deadlock() {
        return new Advice(
                """
                Lock rows in the same order everywhere, and try the whole transaction again when it is the
                victim (the model's name is a guess):

                with transaction.atomic():
                    rows = list(%s.objects.select_for_update()
                        .filter(pk__in=keys).order_by("pk"))
                """
                        .formatted(model)
                        .strip(),
                """
                Let Hibernate write in the order of keys, and try the whole transaction again:

                hibernate.order_updates=true
                hibernate.order_inserts=true
                // on the outermost method:
                @Retryable(retryFor = CannotAcquireLockException.class)
                @Transactional
                """
                        .strip(),
                """
                Take the locks first, in one order:

                SELECT ... FROM %s WHERE ... ORDER BY ... FOR UPDATE
                """
                        .formatted(table)
                        .strip(),
                "The whole transaction has to run again, from its first read, not the statement"
                        + " alone. The server's log names both sides of the deadlock.");
    }

    Advice serialization() {
        return new Advice(
                """
                Run the whole transaction again, a few times, with a short pause in between:

                for attempt in range(3):
                    try:
                        with transaction.atomic():
                            return work()
                    except OperationalError:    # SQLSTATE 40001
                        time.sleep(0.1 * 2**attempt)
                """
                        .strip(),
                """
                Run the whole transaction again, a few times, with a short pause in between:

                @Retryable(retryFor = ConcurrencyFailureException.class, maxAttempts = 3)
                @Transactional(isolation = Isolation.SERIALIZABLE)
                """
                        .strip(),
                """
                Begin again after the ROLLBACK; or lock the rows, and let READ COMMITTED do:

                BEGIN ISOLATION LEVEL READ COMMITTED;
                SELECT ... FROM %s WHERE ... FOR UPDATE
                """
                        .formatted(table)
                        .strip(),
                "Under REPEATABLE READ and SERIALIZABLE such failures are normal: a program that"
                        + " uses them has to be able to begin again.");
    }

    Advice locked() {
        return new Advice(
                """
                Wait, pass by what is locked, or try again later (the model's name is a guess):

                %s.objects.select_for_update(skip_locked=True).filter(...)[:10]
                """
                        .formatted(model)
                        .strip(),
                """
                Pass by what is locked, or say how long to wait (names are guesses):

                query.setHint("jakarta.persistence.lock.timeout", -2)    // SKIP LOCKED
                // in milliseconds:
                query.setHint("jakarta.persistence.lock.timeout", 5000)
                """
                        .strip(),
                """
                A queue of jobs passes by what others work on; anything else waits or tries again:

                SELECT ... FROM %s WHERE ... LIMIT 10 FOR UPDATE SKIP LOCKED
                """
                        .formatted(table)
                        .strip(),
                "SKIP LOCKED is right for queues alone: a report that passes by rows is wrong. Look"
                        + " for the transaction that holds the lock for so long.");
    }

    Advice timeout() {
        return new Advice(
                """
                See how the database runs it; write many rows in chunks (the model's name is a guess):

                print(%s.objects.filter(...).explain(analyze=True))
                """
                        .formatted(model)
                        .strip(),
                """
                See how the database runs it; a job that may take longer gets a time of its own:

                @Transactional(timeout = 300)    // seconds
                """
                        .strip(),
                """
                Explain it, add the index that is missing, and give only the jobs that need it more time:

                EXPLAIN %s ... %s ...;
                SET LOCAL statement_timeout = '5min'
                """
                        .formatted(verb, table)
                        .strip(),
                "The time may have gone into waiting for a lock: a statement that is quick"
                        + " otherwise needs no index. A web server that gives up cancels its query,"
                        + " too.");
    }
}
