package org.querygram.format;

import org.querygram.entry.LogFact;

/// What to set in postgresql.conf so that the server's log tells more.
final class PgSettings {

    private PgSettings() {}

    static String settingFor(LogFact fact) {
        return switch (fact) {
            case TIMES -> "log_line_prefix = '%m [%p] %q%u@%d '";
            case DURATIONS -> "log_min_duration_statement = 0";
            case SESSIONS -> "log_line_prefix with %p or %c: '%m [%p] %q%u@%d '";
            case VALUES -> "log_min_duration_statement = 0 and log_parameter_max_length = -1";
            case STATEMENTS -> "log_min_duration_statement = 0";
        };
    }
}
