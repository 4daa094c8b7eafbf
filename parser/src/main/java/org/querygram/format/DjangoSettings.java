package org.querygram.format;

import org.querygram.entry.LogFact;

/// What to set in Django's LOGGING so that the log tells more.
final class DjangoSettings {

    private DjangoSettings() {}

    static String settingFor(LogFact fact) {
        return switch (fact) {
            case TIMES -> "a formatter with {asctime}: '{asctime} {process} {thread} {message}'";
            case DURATIONS -> "a formatter with {message}, which has duration, SQL and values";
            case SESSIONS -> "a formatter with {process} and {thread}";
            case VALUES -> "a formatter with {message}, which has duration, SQL and values";
            case STATEMENTS -> "";
        };
    }
}
