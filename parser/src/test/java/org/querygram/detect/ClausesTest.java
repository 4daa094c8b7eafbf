package org.querygram.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Objects;

class ClausesTest {

    private static Clauses of(String normalized) {
        return Objects.requireNonNull(Clauses.of(normalized));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "SELECT ?",
                "SELECT FROM",
                "SELECT \"a FROM b",
                "SELECT ((( FROM t",
                "SELECT a, COUNT(*) FROM t GROUP BY a",
                "SELECT a FROM t UNION SELECT b FROM u",
                "SELECT a FROM t WHERE b = ? ...",
                "INSERT INTO t (a) VALUES (?)",
            })
    void whatIsNoPlainSelectHasNone(String normalized) {
        Clauses clauses = Clauses.of(normalized);

        assertThat(clauses == null || clauses.from().isEmpty()).isTrue();
    }

    @Test
    void keywordsInBracketsAndQuotesAreNotItsOwn() {
        Clauses clauses =
                of(
                        "SELECT (SELECT b FROM u WHERE c = ?) FROM t JOIN \"FROM WHERE \" ON (a ="
                                + " b) WHERE x IN (SELECT y FROM z ORDER BY y LIMIT ?) ORDER BY a");

        assertThat(clauses)
                .isEqualTo(
                        new Clauses(
                                "t JOIN \"FROM WHERE \" ON (a = b)",
                                "x IN (SELECT y FROM z ORDER BY y LIMIT ?)",
                                "a",
                                false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a FROM t LIMIT ?",
                "SELECT a FROM t ORDER BY a OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                "SELECT a FROM t FETCH FIRST ? ROWS ONLY"
            })
    void aPageIsBounded(String normalized) {
        assertThat(of(normalized).bounded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "t WHERE a = ?,                       t WHERE a = ?,             true",
        "t LEFT JOIN u ON (t.u = u.id) WHERE a = ?, t WHERE a = ?,       true",
        "t INNER JOIN u ON (t.u = u.id),      t,                         true",
        "t,                                   tt,                        false",
        "t WHERE a = ?,                       t WHERE b = ?,             false",
        "t WHERE a = ?,                       t,                         false",
    })
    void joinsThatBringColumnsAlongDoNotChangeTheRows(String one, String other, boolean same) {
        Clauses first = of("SELECT x FROM " + one);
        Clauses second = of("SELECT y FROM " + other);

        assertThat(first.sameRowsAs(second)).isEqualTo(same);
        assertThat(second.sameRowsAs(first)).isEqualTo(same);
    }
}
