package org.querygram.app.window;

import java.util.List;
import java.util.Locale;

/// Settings that make a log, ready to copy.
///
/// @param title which program they are for
/// @param where to put them, a sentence
/// @param settings the lines themselves
record HowTo(String title, String where, String settings) {

    static final List<HowTo> ALL =
            List.of(
                    new HowTo(
                            "Django",
                            "Into settings.py, with DEBUG = True; then run the page or command.",
                            """
                            LOGGING = {
                                "version": 1,
                                "handlers": {"sql": {
                                    "class": "logging.FileHandler",
                                    "filename": "sql.log",
                                }},
                                "loggers": {"django.db.backends": {
                                    "level": "DEBUG",
                                    "handlers": ["sql"],
                                }},
                            }
                            """),
                    new HowTo(
                            "Hibernate",
                            "Into application.properties (Spring Boot); the log shows SQL and"
                                    + " values.",
                            """
                            logging.level.org.hibernate.SQL=debug
                            logging.level.org.hibernate.orm.jdbc.bind=trace
                            logging.level.org.hibernate.orm.jdbc.batch=trace
                            logging.file.name=sql.log
                            """),
                    new HowTo(
                            "PostgreSQL",
                            "Into postgresql.conf, then: SELECT pg_reload_conf();",
                            """
                            log_min_duration_statement = 0
                            log_line_prefix = '%m [%p] %q%u@%d/%a '
                            log_lock_waits = on
                            """));

    /// The place in `ALL` of the program that writes a format, -1 for one that is not among them.
    static int of(String format) {
        String program = format.startsWith("pg") ? "postgresql" : format;
        for (int i = 0; i < ALL.size(); i++) {
            if (program.startsWith(ALL.get(i).title().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
