package org.querygram.timeline;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;
import org.querygram.sql.TableUse;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.Locale;
import java.util.Set;

/// Tells what a program asks for when it starts, before it serves its first request: the catalogue,
/// and which migrations ran.
///
/// Django's runserver lists the tables and reads `django_migrations` each time it starts or loads
/// changed code, just before the statements of the next request. Settings and BEGIN may stand
/// between; alone they are no sign of a start.
final class StartUp {

    /// Where tools keep which migrations ran: Django, Flyway, Liquibase, Rails and others, Alembic.
    private static final Set<String> MIGRATIONS =
            Set.of(
                    "django_migrations",
                    "flyway_schema_history",
                    "schema_version",
                    "databasechangelog",
                    "databasechangeloglock",
                    "schema_migrations",
                    "alembic_version");

    enum Sign {
        /// Other work.
        NONE,
        /// May stand in a start, and anywhere else.
        NEUTRAL,
        /// A start, or work on the tables themselves.
        START
    }

    private final Workload workload;
    private final @Nullable Sign[] known;

    StartUp(Workload workload) {
        this.workload = workload;
        this.known = new Sign[workload.queryClasses().size()];
    }

    Sign of(int row) {
        int queryClass = workload.queryClass(row);
        Sign sign = known[queryClass];
        if (sign == null) {
            sign = read(workload.queryClasses().get(queryClass));
            known[queryClass] = sign;
        }
        return sign;
    }

    private Sign read(QueryClass queryClass) {
        if (queryClass.kind() == StatementKind.DDL) {
            return Sign.START;
        }
        if (queryClass.housekeeping()) {
            String sql = queryClass.normalized().toLowerCase(Locale.ROOT);
            boolean catalogue =
                    queryClass.kind() == StatementKind.SELECT
                            && (sql.contains("pg_catalog.pg_")
                                    || sql.contains(" information_schema.")
                                    || sql.contains(" sqlite_master"));
            return catalogue ? Sign.START : Sign.NEUTRAL;
        }
        return workload.shape(queryClass.index()).tables().stream()
                        .map(TableUse::name)
                        .anyMatch(name -> MIGRATIONS.contains(name.toLowerCase(Locale.ROOT)))
                ? Sign.START
                : Sign.NONE;
    }
}
