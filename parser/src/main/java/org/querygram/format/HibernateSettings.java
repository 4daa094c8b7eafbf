package org.querygram.format;

import org.querygram.entry.LogFact;

/// What to set so that a log of Hibernate tells more.
final class HibernateSettings {

    private HibernateSettings() {}

    static String settingFor(LogFact fact) {
        return switch (fact) {
            case TIMES -> "logging.level.org.hibernate.SQL=debug instead of show_sql";
            case DURATIONS ->
                    "p6spy or datasource-proxy in front of the driver; or"
                            + " hibernate.log_slow_query=1 for statements from 1 ms on";
            case SESSIONS -> "[%thread] in the logger's pattern, and org.hibernate.SQL=debug";
            case VALUES ->
                    "logging.level.org.hibernate.orm.jdbc.bind=trace (Hibernate 5:"
                            + " org.hibernate.type.descriptor.sql=trace)";
            case STATEMENTS -> "";
        };
    }
}
