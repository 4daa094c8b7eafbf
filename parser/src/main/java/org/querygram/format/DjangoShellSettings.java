package org.querygram.format;

import org.querygram.entry.LogFact;

/// What to use where Django prints its statements without a logger.
final class DjangoShellSettings {

    private DjangoShellSettings() {}

    static String settingFor(LogFact fact) {
        return "the logger django.db.backends at DEBUG, with " + DjangoSettings.settingFor(fact);
    }
}
