package org.querygram.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;

class SqlHashTest {

    private final StatementScanner scanner = new StatementScanner();

    @Test
    void aValueHasOneHashHoweverItIsWritten() {
        int bare = SqlHash.value("16336");

        assertThat(literal("16336")).isEqualTo(bare);
        assertThat(literal("'16336'")).isEqualTo(bare);
        assertThat(literal("E'16336'")).isEqualTo(bare);
        assertThat(literal("$$16336$$")).isEqualTo(bare);
        assertThat(literal("'16336'::int")).isEqualTo(bare);
        assertThat(literal("-16336")).isEqualTo(SqlHash.value("-16336"));
        assertThat(literal("'it''s'")).isEqualTo(SqlHash.value("it's"));
        assertThat(literal("E'it\\'s'")).isEqualTo(SqlHash.value("it's"));
        assertThat(literal("'ü'")).isEqualTo(SqlHash.value("ü"));
    }

    @Test
    void trueFalseAndNullAreOneValueEach() {
        assertThat(literal("TRUE")).isEqualTo(SqlHash.value("t")).isEqualTo(SqlHash.value("True"));
        assertThat(literal("false")).isEqualTo(SqlHash.value("f")).isNotEqualTo(SqlHash.value("t"));
        assertThat(literal("NULL")).isEqualTo(SqlHash.value("null"));
    }

    @Test
    void namesAreComparedWithoutCase() {
        assertThat(SqlHash.name("Author_ID")).isEqualTo(SqlHash.name("author_id"));
        assertThat(SqlHash.name("author_id")).isNotEqualTo(SqlHash.name("author_ix"));
        assertThat(SqlHash.name("a_rather_long_name_of_a_column"))
                .isEqualTo(SqlHash.name("A_RATHER_LONG_NAME_OF_A_COLUMN"));
    }

    @Test
    void hashesSpreadAndAreNeverZero() {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            hashes.add(SqlHash.value(Integer.toString(i)));
        }

        // 100,000 of 4,294,967,296 places: about one pair is expected to meet.
        assertThat(hashes).hasSizeGreaterThan(99_990).doesNotContain(0);
        assertThat(SqlHash.value("")).isNotZero();
        assertThat(SqlHash.name("")).isNotZero();
    }

    @Test
    void mixingTellsOrder() {
        assertThat(SqlHash.mix(SqlHash.mix(0, 1), 2))
                .isNotEqualTo(SqlHash.mix(SqlHash.mix(0, 2), 1));
    }

    private int literal(String written) {
        return scanner.scan("select a from t where b = " + written).keyValue(0);
    }
}
