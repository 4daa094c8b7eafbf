package org.querygram.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class KeptConditionsTest {

    /// The advice on a SELECT that ran for 12 values in place of `#`.
    private static Advice advice(String sql) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add(sql.replace("#", "" + (100 + i)));
        }
        return Fixture.analyse(lines).findings().stream()
                .filter(finding -> finding.detector().equals(NPlusOneDetector.ID))
                .findFirst()
                .orElseThrow()
                .advice();
    }

    @Test
    void secondEqualityStandsInTheCodeOfEveryDialect() {
        Advice advice = advice("SELECT qty FROM stock WHERE warehouse_id = 3 AND sku = 'S#'");

        assertThat(advice.django()).contains("sku__in=values, warehouse_id=warehouse_id)");
        assertThat(advice.hibernate()).contains("and r.warehouseId = :warehouseId");
        assertThat(advice.sql()).contains("sku IN (...)\nAND warehouse_id = ...");
    }

    @Test
    void rangeAndOrderAreToldInWords() {
        Advice advice =
                advice(
                        "SELECT * FROM price WHERE article_id = # AND since <= '2025-01-01'"
                                + " ORDER BY since DESC LIMIT 1");

        assertThat(advice.caveat())
                .contains("Keep its other conditions (since <= ?).")
                .contains("first rows by since DESC")
                .contains("window function");
    }

    @Test
    void functionOfTheColumnIsToldInWords() {
        Advice advice = advice("SELECT * FROM person WHERE lower(name) = lower('x#')");

        assertThat(advice.caveat()).containsIgnoringCase("(lower(name) = lower(?))");
    }

    @Test
    void probeKeepsItsUser() {
        Advice advice =
                advice("SELECT 1 AS a FROM fav WHERE (item_id = # AND user_id = 3) LIMIT 1");

        assertThat(advice.django()).contains("filter=Q(favs__user_id=user_id)");
        assertThat(advice.sql()).contains("AND user_id = ...\nGROUP BY item_id");
    }

    @Test
    void lookupByOneValueAloneHasNothingToKeep() {
        Advice advice = advice("SELECT * FROM stock WHERE sku = 'S#'");

        assertThat(advice.sql()).endsWith("WHERE sku IN (...)");
        assertThat(advice.caveat()).doesNotContain("Keep");
    }
}
