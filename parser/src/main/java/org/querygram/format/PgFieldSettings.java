package org.querygram.format;

import org.querygram.entry.LogFact;

/// What to set in postgresql.conf so that csvlog and jsonlog tell more: each row has its time and
/// its process.
final class PgFieldSettings {

    private PgFieldSettings() {}

    static String settingFor(LogFact fact) {
        return switch (fact) {
            case TIMES, SESSIONS -> "";
            case DURATIONS, VALUES, STATEMENTS -> PgSettings.settingFor(fact);
        };
    }
}
