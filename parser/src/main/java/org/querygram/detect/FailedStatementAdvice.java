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
    private final ContentionAdvice contention;
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
        this.contention = new ContentionAdvice(verb, table, model);
        this.constraints = new BrokenConstraintAdvice(context, classRows, error);
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
            case DEADLOCK -> contention.deadlock();
            case SERIALIZATION_FAILURE -> contention.serialization();
            case LOCK_NOT_AVAILABLE -> contention.locked();
            case STATEMENT_TIMEOUT, CANCELED -> contention.timeout();
            case UNDEFINED_TABLE, UNDEFINED_COLUMN, UNDEFINED_FUNCTION -> undefined();
            case SYNTAX_ERROR -> syntax();
            case READ_ONLY, PERMISSION_DENIED -> forbidden();
            case CONNECTION_LOST, OUT_OF_RESOURCES -> connection();
            case TRANSACTION_ABORTED, OTHER -> unknown();
        };
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
