package org.querygram.format;

import org.querygram.entry.LogFact;

/// What to set so that Django's records as JSON tell more.
final class DjangoJsonSettings {

    private DjangoJsonSettings() {}

    static String settingFor(LogFact fact) {
        return switch (fact) {
            case TIMES -> "asctime among the JSON formatter's keys";
            case DURATIONS, VALUES ->
                    "message among the JSON formatter's keys, which has duration, SQL and values";
            case SESSIONS -> "process and thread among the JSON formatter's keys";
            case STATEMENTS -> "";
        };
    }
}
