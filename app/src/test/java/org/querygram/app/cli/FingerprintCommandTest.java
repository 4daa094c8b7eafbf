package org.querygram.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.util.List;

final class FingerprintCommandTest {

    @Test
    void eachLineHasAnAnswerWithItsId() {
        Run run =
                Run.withInput(
                        """
                        {"id": 1, "sql": "SELECT * FROM t WHERE id = 5"}
                        {"sql": "select * from t where id=$1", "id": "two", "more": [1, {"x": 2}]}

                        {"id": null, "sql": "SELECT 'é'"}
                        """,
                        "fingerprint");

        List<JsonNode> answers = answers(run);
        assertThat(run.code()).isZero();
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).get("id").intValue()).isEqualTo(1);
        assertThat(answers.get(1).get("id").stringValue()).isEqualTo("two");
        assertThat(answers.get(2).get("id").isNull()).isTrue();
        assertThat(answers.get(0).get("fingerprint")).isEqualTo(answers.get(1).get("fingerprint"));
        assertThat(answers.get(0).get("normalized").stringValue())
                .isEqualTo("SELECT * FROM t WHERE id = ?");
    }

    @Test
    void aBadLineIsToldWithItsNumberAndTheRestIsAnswered() {
        Run run =
                Run.withInput(
                        """
                        {"id": 1, "sql": "SELECT 1"}
                        SELECT 2
                        {"id": 3}
                        [4]
                        {"id": 5, "sql": "SELECT
                        {"id": 6, "sql": "SELECT 6"}
                        """,
                        "fingerprint");

        assertThat(run.code()).isEqualTo(3);
        assertThat(answers(run)).hasSize(2);
        assertThat(run.err()).contains("line 2", "line 3", "line 4", "line 5", "skipped");
    }

    @Test
    void manyBadLinesAreCountedAndNotAllTold() {
        Run run = Run.withInput("x\n".repeat(500), "fingerprint");

        assertThat(run.err().lines()).hasSize(21);
        assertThat(run.err()).contains("500 lines were skipped");
    }

    @Test
    void deepNestingIsABadLineAndNoFailureOfOurs() {
        Run run = Run.withInput("{\"id\":" + "[".repeat(100_000) + "\n", "fingerprint");

        assertThat(run.code()).isEqualTo(3);
    }

    private static List<JsonNode> answers(Run run) {
        ObjectMapper json = new ObjectMapper();
        return run.out().lines().map(json::readTree).toList();
    }
}
