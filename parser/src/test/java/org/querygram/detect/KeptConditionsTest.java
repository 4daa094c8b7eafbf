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
        assertThat(advice.hibernate()).contains("and r.warehouse.id = :warehouseId");
        assertThat(advice.sql()).contains("WHERE sku IN (...)\nAND warehouse_id = ?");
    }

    @Test
    void rangeStandsInTheCodeAndTheOrderIsTold() {
        Advice advice =
                advice(
                        "SELECT * FROM price WHERE article_id = # AND since <= '2025-01-01'"
                                + " ORDER BY since DESC LIMIT 1");

        assertThat(advice.sql()).contains("AND since <= ?");
        assertThat(advice.hibernate()).contains("and r.since <= :since");
        assertThat(advice.caveat())
                .contains("first rows by since DESC")
                .contains("window function");
    }

    @Test
    void functionOfTheColumnStaysAroundIt() {
        Advice advice = advice("SELECT * FROM person WHERE lower(name) = lower('x#')");

        assertThat(advice.sql()).contains("WHERE lower(name) IN (...)");
        assertThat(advice.hibernate()).contains("lower(r.name) in :values");
    }

    @Test
    void probeKeepsItsUser() {
        Advice advice =
                advice("SELECT 1 AS a FROM fav WHERE (item_id = # AND user_id = 3) LIMIT 1");

        assertThat(advice.django()).contains("filter(user_id=user_id, item_id__in=values)");
        assertThat(advice.sql()).contains("SELECT DISTINCT item_id").endsWith("AND user_id = ?");
    }

    @Test
    void lookupByOneValueAloneHasNothingToKeep() {
        Advice advice = advice("SELECT * FROM stock WHERE sku = 'S#'");

        assertThat(advice.sql()).endsWith("WHERE sku IN (...)");
        assertThat(advice.caveat()).doesNotContain("Keep");
    }

    @Test
    void conditionThatNoCodeCanSayIsToldInWords() {
        Advice advice = advice("SELECT * FROM stock WHERE sku = 'S#' AND weight * 2 > 3 AND a > b");

        assertThat(advice.sql()).contains("AND weight * ? > ? AND a > b");
        assertThat(advice.caveat()).contains("Keep its other conditions (weight * ? > ?; a > b).");
    }
}
