package org.querygram.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.entry.LogFact;

/// What formats say of facts that a log lacks.
class SettingsTest {

    @Test
    void aFactThatEveryRowHasNeedsNoSetting() {
        assertThat(setting("pg-csv", LogFact.TIMES)).isEmpty();
        assertThat(setting("datasource-proxy", LogFact.VALUES)).isEmpty();
    }

    @Test
    void noFormatLeavesAUserAloneWithoutDurationsButThatWhichAlwaysHasThem() {
        for (LogFormat format : LogFormats.all()) {
            boolean always = format.id().equals("datasource-proxy");
            assertThat(format.settingFor(LogFact.DURATIONS).isEmpty())
                    .as(format.id())
                    .isEqualTo(always);
        }
    }

    @Test
    void aSettingIsThatOfTheToolThatWroteTheLog() {
        assertThat(setting("p6spy", LogFact.TIMES)).contains("customLogMessageFormat");
        assertThat(setting("django-queries", LogFact.TIMES)).contains("django.db.backends");
        assertThat(setting("hibernate-json", LogFact.VALUES)).contains("org.hibernate.orm.jdbc");
        assertThat(setting("pg-json", LogFact.DURATIONS)).contains("log_min_duration_statement");
    }

    private static String setting(String id, LogFact fact) {
        return LogFormats.byId(id).orElseThrow().settingFor(fact);
    }
}
