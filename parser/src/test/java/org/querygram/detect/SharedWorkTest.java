package org.querygram.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Lookups of several sessions at once: requests of a pool, or a loop in each.
class SharedWorkTest {

    private final List<String> lines = new ArrayList<>();

    private void line(int session, String sql) {
        lines.add("10:00:00.%03d  s%d  1ms  %s".formatted(lines.size() * 3, session, sql));
    }

    private void lookUpByTurns(int sessions) {
        for (int i = 0; i < 6 * sessions; i++) {
            line(i % sessions, "SELECT balance FROM account WHERE code = 'a" + i + "'");
        }
    }

    private List<Severity> severities() {
        return Fixture.analyse(lines).findings().stream()
                .filter(finding -> finding.detector().equals("n-plus-one"))
                .map(Finding::severity)
                .toList();
    }

    @Test
    void clientsThatTakeTurnsAreAHintAsEachLookupMayBeARequest() {
        lookUpByTurns(3);

        assertThat(severities()).containsOnly(Severity.INFO).hasSize(3);
    }

    @Test
    void twoSessionsMayBeTheThreadsOfOneJob() {
        lookUpByTurns(2);

        assertThat(severities()).containsOnly(Severity.WARNING).hasSize(2);
    }

    @Test
    void aListBeforeThemDrivesALoopInEachSession() {
        for (int session = 0; session < 3; session++) {
            line(session, "SELECT code FROM branch LIMIT 6");
        }
        lookUpByTurns(3);

        assertThat(severities()).containsOnly(Severity.WARNING).hasSize(3);
    }
}
