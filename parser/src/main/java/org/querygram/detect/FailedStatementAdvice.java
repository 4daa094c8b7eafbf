package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;
import org.querygram.sql.StatementShape;
import org.querygram.workload.QueryClass;
import org.querygram.workload.SqlError;

/// What to do about a statement that failed, by the kind of its error.
final class FailedStatementAdvice {

    private final @Nullable SqlError error;
    private final StatementKind verb;
    private final BrokenConstraintAdvice constraints;
    private final String table;
    private final String model;
    private final String column;

    FailedStatementAdvice(
            DetectionContext context,
            int queryClass,
            FailedStatementDetector.Failures failures,
            @Nullable SqlError error) {
        QueryClass failed = context.workload().queryClasses().get(queryClass);
        StatementShape shape = context.workload().shape(queryClass);
        int[] rows = failures.first().stream().mapToInt(Integer::intValue).toArray();
        ClassRows classRows = new ClassRows(failed, shape, rows);
        SqlNames sql = SqlNames.of(classRows, context);
        String name = shape.tables().isEmpty() ? "" : shape.tables().getFirst().name();
        this.error = error;
        this.verb = failed.kind();
        this.table = sql.table();
        this.model = name.isEmpty() ? "Model" : context.names().model(name);
        this.column = error == null || error.column() == null ? "..." : error.column();
        this.constraints = new BrokenConstraintAdvice(context, classRows, error);
    }

    /// A few words on why; empty for what has none but its message.
    static String reason(SqlError error, StatementKind verb) {
        String column = error.column() == null ? "" : " " + error.column();
        String table = error.table() == null ? "" : " " + error.table();
        return switch (error.kind()) {
            case UNIQUE_VIOLATION -> "such a row is there already";
            case FOREIGN_KEY_VIOLATION ->
                    verb == StatementKind.DELETE
                            ? "other rows refer to it"
                            : "the row it refers to is not there";
            case NOT_NULL_VIOLATION ->
                    "a value is missing" + (column.isEmpty() ? "" : " for" + column);
            case CHECK_VIOLATION -> "a check refused the values";
            case EXCLUSION_VIOLATION -> "it overlaps with another row";
            case CONSTRAINT_VIOLATION -> "a constraint refused it";
            case DEADLOCK -> "deadlock";
            case SERIALIZATION_FAILURE -> "another transaction changed the same rows";
            case LOCK_NOT_AVAILABLE -> "a lock was held by another transaction";
            case STATEMENT_TIMEOUT -> "it took longer than its time-out";
            case CANCELED -> "it was cancelled";
            case UNDEFINED_TABLE -> "there is no table" + table;
            case UNDEFINED_COLUMN -> "there is no column" + column;
            case UNDEFINED_FUNCTION -> "there is no such function";
            case SYNTAX_ERROR -> "its SQL is not valid";
            case TRANSACTION_ABORTED -> "the transaction was aborted before";
            case READ_ONLY -> "the transaction is read-only";
            case PERMISSION_DENIED -> "permission denied";
            case INVALID_VALUE -> "a value does not fit its column";
            case CONNECTION_LOST -> "the connection was lost";
            case OUT_OF_RESOURCES -> "the server ran out of resources";
            case RAISED -> "a function of the application refused it";
            case OTHER -> "";
        };
    }

    Advice advice() {
        if (error == null) {
            return unknown();
        }
        return switch (error.kind()) {
            case UNIQUE_VIOLATION ->
                    verb == StatementKind.INSERT ? constraints.unique() : constraints.taken();
            case FOREIGN_KEY_VIOLATION ->
                    verb == StatementKind.DELETE ? constraints.referred() : constraints.reference();
            case NOT_NULL_VIOLATION,
                    CHECK_VIOLATION,
                    EXCLUSION_VIOLATION,
                    CONSTRAINT_VIOLATION,
                    INVALID_VALUE,
                    RAISED ->
                    constraints.value();
            case DEADLOCK -> deadlock();
            case SERIALIZATION_FAILURE -> serialization();
            case LOCK_NOT_AVAILABLE -> locked();
            case STATEMENT_TIMEOUT, CANCELED -> timeout();
            case UNDEFINED_TABLE, UNDEFINED_COLUMN, UNDEFINED_FUNCTION -> undefined();
            case SYNTAX_ERROR -> syntax();
            case READ_ONLY, PERMISSION_DENIED -> forbidden();
            case CONNECTION_LOST, OUT_OF_RESOURCES -> connection();
            case TRANSACTION_ABORTED, OTHER -> unknown();
        };
    }

    private Advice deadlock() {
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

    private Advice serialization() {
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

    private Advice locked() {
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

    private Advice timeout() {
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

    private Advice undefined() {
        return new Advice(
                """
                The models and the database differ: a migration has not run, or the code is older than the
                schema:

                python manage.py showmigrations
                python manage.py migrate
                """
                        .strip(),
                """
                The entities and the database differ: let Hibernate check them at the start, and migrate before:

                hibernate.hbm2ddl.auto=validate
                // and run Flyway or Liquibase before the program
                """
                        .strip(),
                """
                See what is there, and in which schemas the session looks:

                SELECT table_schema, table_name, column_name
                FROM information_schema.columns WHERE column_name = '%s' OR table_name = '%s';
                SHOW search_path
                """
                        .formatted(column, plain(table))
                        .strip(),
                "Names in double quotes keep their case: \"Order\" and order are two tables in"
                        + " PostgreSQL. In a rolling release old and new code meet one schema: add"
                        + " first, remove later.");
    }

    private static String plain(String table) {
        return table.substring(table.lastIndexOf('.') + 1).replace("\"", "").replace("`", "");
    }

    private Advice syntax() {
        return new Advice(
                """
                SQL of one's own is put together wrongly: pass values apart from the text (names are guesses):

                %s.objects.raw("SELECT ... WHERE name = %%s", [name])
                """
                        .formatted(model)
                        .strip(),
                """
                SQL of one's own is put together wrongly, or the dialect is that of another database:

                session.createNativeQuery("select ... where name = :name", %s.class)
                    .setParameter("name", name)
                """
                        .formatted(model)
                        .strip(),
                """
                Values never become part of the text; names that mean something to SQL stand in quotes:

                SELECT ... FROM %s WHERE name = ?
                """
                        .formatted(table)
                        .strip(),
                "Text that users type and that reaches SQL like this can do worse than fail: look"
                        + " whether it is an injection.");
    }

    private Advice forbidden() {
        return new Advice(
                """
                The connection may not do this: a replica, or a role without the right. Send writes where they
                belong:

                %s.objects.using("default").filter(...)
                """
                        .formatted(model)
                        .strip(),
                """
                The connection may not do this: a replica, or a transaction that is read-only:

                @Transactional(readOnly = false)
                """
                        .strip(),
                """
                See who one is and where; then grant what is missing:

                SELECT current_user, pg_is_in_recovery();
                GRANT %s ON %s TO ...
                """
                        .formatted(verb, table)
                        .strip(),
                "If the role is meant to have no such right, the statement is what is wrong.");
    }

    private Advice connection() {
        return new Advice(
                """
                Let Django test a connection before it uses it again, and close it before others do:

                DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
                DATABASES["default"]["CONN_MAX_AGE"] = 60
                """
                        .strip(),
                """
                Let the pool retire connections before the server or a firewall does, and keep it small:

                spring.datasource.hikari.max-lifetime=600000
                spring.datasource.hikari.keepalive-time=60000
                spring.datasource.hikari.maximum-pool-size=10
                """
                        .strip(),
                """
                See who uses the connections, and what the server is allowed:

                SELECT application_name, state, count(*) FROM pg_stat_activity GROUP BY 1, 2;
                SHOW max_connections
                """
                        .strip(),
                "A write that was under way may have gone through or not: look before it is sent"
                        + " again. The server's own log says why it ended the connection.");
    }

    private Advice unknown() {
        return new Advice(
                """
                Where a failure is expected, catch it around a transaction of its own, so that the outer one
                lives on:

                try:
                    with transaction.atomic():
                        work()
                except DatabaseError:
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
                Go back to a savepoint where the failure is expected; nothing else runs before that:

                SAVEPOINT before_it;
                %s ... %s ...;
                ROLLBACK TO SAVEPOINT before_it
                """
                        .formatted(verb, table)
                        .strip(),
                "Trying again is right for deadlocks and serialization failures only; other errors"
                        + " come back.");
    }
}
