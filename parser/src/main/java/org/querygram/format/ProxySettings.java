package org.querygram.format;

import org.querygram.entry.LogFact;

/// What to do so that a log of datasource-proxy tells more. Durations and values always stand in
/// the entries of its own creators.
final class ProxySettings {

    private ProxySettings() {}

    static String settingFor(LogFact fact) {
        return switch (fact) {
            case TIMES -> "a logging framework's listener (logQueryBySlf4j) with %d in the pattern";
            case SESSIONS ->
                    "a logging framework's listener (logQueryBySlf4j) with [%thread] in the"
                            + " pattern";
            case DURATIONS, VALUES, STATEMENTS -> "";
        };
    }
}
