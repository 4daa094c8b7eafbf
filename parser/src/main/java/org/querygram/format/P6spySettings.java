package org.querygram.format;

import org.querygram.entry.LogFact;

/// What to set in spy.properties so that p6spy's log tells more.
final class P6spySettings {

    private P6spySettings() {}

    static String settingFor(LogFact fact) {
        return switch (fact) {
            case TIMES -> "%(currentTime) in customLogMessageFormat";
            case DURATIONS -> "%(executionTime) in customLogMessageFormat";
            case SESSIONS -> "%(connectionId) in customLogMessageFormat";
            case VALUES -> "%(sql) beside %(effectiveSql) in customLogMessageFormat";
            case STATEMENTS -> "executionThreshold = 0";
        };
    }
}
