package org.querygram.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.sql.StatementParts.Aggregate;
import org.querygram.sql.StatementParts.Assignment;

import java.util.List;

class StatementPartsTest {

    private static StatementParts parts(String sql) {
        return StatementParts.of(new StatementScanner().scan(sql).normalized());
    }

    private static String kinds(List<Condition> conditions) {
        return String.join(
                " ", conditions.stream().map(condition -> condition.kind().name()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(", "UPDATE", "SELECT", "INSERT INTO t ON", "x WHERE", "SET a ="})
    void fragmentsHaveNoPartsAndDoNotThrow(String sql) {
        assertThat(StatementParts.of(sql).assignments()).isEmpty();
        assertThat(StatementParts.of(sql).aggregates()).isEmpty();
    }

    @Test
    void bracketsOfAThousandLevelsAreKeptAsText() {
        String deep = "SELECT a FROM t WHERE " + "(a = ? OR ".repeat(1000) + "b" + ")".repeat(1000);

        assertThat(StatementParts.of(deep).conditions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = 1 AND b <> 2 | EQUAL NOT_EQUAL",
                "a < 1 AND b <= 2 AND c > 3 AND d >= 4 | LESS LESS_OR_EQUAL GREATER"
                        + " GREATER_OR_EQUAL",
                "a BETWEEN 1 AND 2 AND b IN (1, 2) AND c NOT IN (3) | BETWEEN IN NOT_IN",
                "a LIKE 'x' AND b NOT LIKE 'y' AND c ILIKE 'z' | LIKE NOT_LIKE ILIKE",
                "a IS NULL AND b IS NOT NULL AND c AND NOT d | NULL NOT_NULL TRUE FALSE",
                "a = ANY('{1}') AND (b = 1 OR c = 2) | IN OR",
                "a = b AND a + 1 > 2 AND EXISTS (SELECT 1 FROM x) | OTHER OTHER OTHER",
                "lower(a) = lower('X') | EQUAL",
            })
    void tellsHowColumnsAreCompared(String where, String kinds) {
        assertThat(kinds(parts("SELECT * FROM t WHERE " + where).conditions())).isEqualTo(kinds);
    }

    @Test
    void keepsWhatAColumnIsWrappedIn() {
        Condition only =
                parts("select * from t where UPPER(t.name::text) = UPPER('x')")
                        .conditions()
                        .getFirst();

        assertThat(only.function()).isEqualTo("upper");
        assertThat(only.path()).isEqualTo("t.name");
        assertThat(only.isPlain()).isFalse();
    }

    @Test
    void readsTheTermsOfAnOr() {
        Condition or =
                parts("SELECT * FROM t WHERE a = 1 OR (b IS NULL AND c > 2)")
                        .conditions()
                        .getFirst();

        assertThat(kinds(or.parts())).isEqualTo("EQUAL AND");
        assertThat(kinds(or.parts().getLast().parts())).isEqualTo("NULL GREATER");
        assertThat(or.isPlain()).isTrue();
    }

    @Test
    void readsAggregatesAndTheirColumns() {
        StatementParts parts =
                parts(
                        "SELECT COALESCE(SUM(l.amount), 0), COUNT(DISTINCT l.sku), MAX(l.a * 2)"
                                + " FROM line l");

        assertThat(parts.aggregates())
                .containsExactly(
                        new Aggregate("sum", "l.amount", new ColumnUse("line", "amount"), false),
                        new Aggregate("count", "l.sku", new ColumnUse("line", "sku"), true),
                        new Aggregate("max", "l.a * ?", null, false));
        assertThat(parts.from()).isEqualTo("line l");
    }

    @Test
    void tellsValuesFromExpressionsInSet() {
        assertThat(
                        parts("UPDATE t SET a = 1, b = b + 2, c = now(), d = a - 1 WHERE id = 3")
                                .assignments())
                .containsExactly(
                        new Assignment("a", "?", "", true),
                        new Assignment("b", "b + ?", "+", false),
                        new Assignment("c", "now()", "", false),
                        new Assignment("d", "a - ?", "", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO t (a) VALUES (1) ON CONFLICT DO NOTHING | '' | ON CONFLICT DO NOTHING"
                        + " | true",
                "INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = excluded.b"
                    + " RETURNING id | '' | ON CONFLICT (a) DO UPDATE SET b = excluded.b | false",
                "INSERT IGNORE INTO t (a) VALUES (1) | IGNORE | '' | true",
                "INSERT OR IGNORE INTO t (a) VALUES (1) | OR IGNORE | '' | true",
            })
    void readsWhatHappensToRowsThatAreThere(
            String sql, String before, String after, boolean ignores) {
        StatementParts.Conflict conflict = parts(sql).conflict();

        assertThat(conflict).isNotNull();
        assertThat(conflict.before()).isEqualTo(before);
        assertThat(conflict.after()).isEqualTo(after);
        assertThat(conflict.ignores()).isEqualTo(ignores);
    }

    @Test
    void readsTheColumnsOfAnUpsert() {
        StatementParts.Conflict conflict =
                parts(
                                "INSERT INTO t (a, b, c) VALUES (1, 2, 3) ON DUPLICATE KEY UPDATE b"
                                        + " = VALUES(b), c = 4")
                        .conflict();

        assertThat(conflict).isNotNull();
        assertThat(conflict.updated()).containsExactly("b", "c");
    }

    @Test
    void plainInsertSaysNothingOfConflicts() {
        assertThat(parts("INSERT INTO t (a) VALUES (1) RETURNING id").conflict()).isNull();
    }

    @Test
    void namesAreWrittenAsTheLogWritesThem() {
        WrittenNames names =
                WrittenNames.of(
                        "SELECT o.\"Größe\", Total FROM Sales.\"order\" o JOIN Users u ON 1 = 1");

        assertThat(names.table(new TableUse("order", "sales", "o"))).isEqualTo("Sales.\"order\"");
        assertThat(names.table(new TableUse("users", null, "u"))).isEqualTo("Users");
        assertThat(names.name("Größe")).isEqualTo("\"Größe\"");
        assertThat(names.table(new TableUse("other", null, null))).isNull();
        assertThat(names.hasBackticks()).isFalse();
        assertThat(WrittenNames.of("SELECT `a` FROM `b`").hasBackticks()).isTrue();
    }
}
