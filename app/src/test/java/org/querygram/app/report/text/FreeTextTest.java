package org.querygram.app.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

final class FreeTextTest {

    @Test
    void terminalSequencesVanishAndControlCharactersAreSeen() {
        assertThat(FreeText.visible("\u001B[31mred\u001B[0m")).isEqualTo("red");
        assertThat(FreeText.visible("\u001B]8;;http://x\u0007link\u001B]8;;\u0007"))
                .isEqualTo("link");
        assertThat(FreeText.visible("a\u0000b\u202Ec\nd")).isEqualTo("a\uFFFDb\uFFFDc d");
    }

    @Test
    void theStartOfATerminalSequenceAtTheEndIsSeen() {
        assertThat(FreeText.visible("x\u001B[")).isEqualTo("x\uFFFD[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com",
                "password=hunter2hunter",
                "4111 1111 1111 1111",
                "4111111111111111",
                "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "GET /login?user=hunter2",
                "GET /reset/hunter2/",
                "GET /orders/da39a3ee5e-6b4b-0d32/lines/",
                "failed at 'hunter2'"
            })
    void whatMayBePrivateIsReplaced(String text) {
        assertThat(FreeText.masked("x " + text + " y"))
                .doesNotContain("hunter2", "anna", "4111", "da39a3ee5e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /reset/MQ/set-password/",
                "GET /reset/Mw/c4x-9fa1/",
                "GET /activate/kJhGfDsAqWeRt/",
                "GET /invite/rosebud/",
                "POST /r/a1b2c/",
                "GET /files/xkcdqwrt",
                "GET /p/%D0%B0nna/",
                "GET /u/анна/",
                "GET /verify/123456/",
                "GET /docs/QwErTyUiOp",
                "GET /authors/rosalind12/"
            })
    void tokensInAddressesAreMaskedHoweverShort(String text) {
        String last = text.replaceAll("/(set-password/)?$", "");
        String token = last.substring(last.lastIndexOf('/') + 1);

        assertThat(FreeText.masked(text)).contains("(token)").doesNotContain(token);
    }

    @Test
    void aWordInAnAddressIsMaskedWhereItIsKnownAsAValue() {
        BinaryOperator<String> mark = (kind, value) -> "?";

        assertThat(FreeText.masked("GET /tags/rosebud/", Set.of("rosebud"), mark))
                .isEqualTo("GET /tags/?/");
        assertThat(FreeText.masked("GET /tags/rosebud/", Set.of("tags2"), mark))
                .isEqualTo("GET /tags/rosebud/");
    }

    @Test
    void equalValuesKeepEqualMarks() {
        List<String> seen = new ArrayList<>();
        BinaryOperator<String> mark =
                (kind, value) -> {
                    seen.add(value);
                    return "?" + seen.indexOf(value);
                };

        assertThat(FreeText.masked("GET /reset/a1b2c/?user='eve'&x=eve and a@b.c", mark))
                .isEqualTo("GET /reset/?3/?user=?1&x=?1 and ?0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /articles/17/",
                "GET /admin/blog/article/add/",
                "GET /api/v2/getUserById",
                "POST /rest/API/orders.json",
                "GET /reset/<token>/ and /reset/*/",
                "GET /reports/2024-01-15/",
                "GET /password-reset/confirm/done/",
                "GET /articles/",
                "POST /api/v2/oauth2/{id}/",
                "postgresql-2024-01-15.log",
                "session 4711",
                "import.log"
            })
    void whatTellsNothingStays(String text) {
        assertThat(FreeText.masked(text)).isEqualTo(text);
    }

    @Test
    void whatIsCutSaysHowMuchIsMissing() {
        assertThat(FreeText.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(FreeText.cut("abcdef", 4)).isEqualTo("abcd… (2 more characters)");
        assertThat(FreeText.cut("ab😀cd", 3)).isEqualTo("ab… (4 more characters)");
    }
}
