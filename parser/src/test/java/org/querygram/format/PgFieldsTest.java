package org.querygram.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.entry.Block;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Logs of PostgreSQL with fields instead of a prefix: what the fixtures cannot show.
class PgFieldsTest {

    private static final String ROW =
            "2024-05-01 12:00:01.000"
                    + " UTC,\"app\",\"shop\",4711,\"[local]\",66323a10.1267,1,\"SELECT\",2024-05-01"
                    + " 11:59:59 UTC,3/14,0,LOG,00000,\"%s\",,,,,,,,,\"psql\"\n";

    private static final String OBJECT =
            "{\"timestamp\":\"2024-05-01 12:00:01.000 UTC\",\"pid\":7,\"error_severity\":\"LOG\","
                    + "\"message\":\"statement: SELECT 1\"}\n";

    private static Sample sample(String log) {
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        return new Sample(bytes, bytes.length, true);
    }

    private static FormatHints hints(String zone) {
        return new FormatHints(null, ZoneId.of(zone));
    }

    private static Recognition recognised(String log) {
        return LogFormats.recognise(sample(log), hints("UTC")).orElseThrow();
    }

    private static List<String> entries(String log) {
        EntryText text = new EntryText();
        Sample sample = sample(log);
        recognised(log)
                .scanner()
                .scan(new Block(sample.bytes(), 0, sample.length(), 0, 1, true), text);
        return text.lines;
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRowHoweverLongTheLog() {
        String torn = ROW.formatted("statement: SELECT 'x").replace("\",,,,,,,,,\"psql\"", "");
        String log = ROW.formatted("a") + torn + ROW.formatted("statement: SELECT 2").repeat(1000);

        List<String> entries = entries(log);

        assertThat(entries).hasSize(1002);
        assertThat(entries.get(1)).contains("never closed").endsWith("| SELECT 'x");
        assertThat(entries).last().asString().endsWith("| SELECT 2");
    }

    @Test
    void aRowPastedIntoAStatementIsNoRow() {
        String pasted = ROW.formatted("statement: SELECT 1").replace("\"", "\"\"");
        String log = ROW.formatted("statement: SELECT $$\n" + pasted + "$$");

        assertThat(entries(log)).hasSize(1);
    }

    @Test
    void anObjectNestedAHundredThousandLevelsDeepIsSkippedAndSaidSo() {
        String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n";

        List<String> entries = entries(OBJECT + deep + OBJECT);

        assertThat(entries).hasSize(3);
        assertThat(entries.get(1)).startsWith("2 UNKNOWN problem: ").contains("deeper than 1,000");
        assertThat(entries.get(2)).endsWith("| SELECT 1");
    }

    @ParameterizedTest
    @CsvSource({"8.4, 22", "9.0 to 12, 23", "13, 24", "14 and later, 26"})
    void rowsOfEveryVersionAreRead(String versions, int columns) {
        String row = ROW.formatted("statement: SELECT \"\"a\"\",\n 1").strip();
        String short22 = row.substring(0, row.lastIndexOf(','));
        String log = (short22 + ",\"psql\"".repeat(columns - 22) + "\n").repeat(2);

        assertThat(entries(log))
                .as(versions)
                .hasSize(2)
                .allMatch(entry -> entry.endsWith("| SELECT \"a\",\u23CE 1"));
    }

    @Test
    void aRowThatIsNoneIsSkippedWithItsLine() {
        String torn = ROW.formatted("statement: SELECT 1").replace(",,,,,,,,,", ",");

        List<String> entries =
                entries(ROW.formatted("statement: SELECT 0") + torn + ROW.formatted("a"));

        assertThat(entries.get(1)).startsWith("2 UNKNOWN problem: ").contains("columns");
        assertThat(entries).hasSize(3);
    }

    @Test
    void keysThatNobodyKnowsArePassedOver() {
        String odd = OBJECT.replace("{", "{\"new\":{\"a\":[1,{}]},").replace("\"pid\":7,", "");
        String comma = OBJECT.replace("}", ",}");

        List<String> entries = entries(OBJECT + odd + comma + OBJECT);

        assertThat(entries).hasSize(4);
        assertThat(entries.get(1)).startsWith("2 STATEMENT").endsWith("| SELECT 1");
        assertThat(entries.get(2)).startsWith("3 ");
        assertThat(entries.get(3)).endsWith("| SELECT 1");
    }

    @Test
    void theLastOfTwoEqualKeysWins() {
        String twice = OBJECT.replace("\"pid\":7", "\"pid\":7,\"message\":\"statement: SELECT 0\"");

        assertThat(entries(twice)).first().asString().endsWith("| SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "log", "a.b", "a.b.c"})
    void aLineInsideAnObjectIsFoundUnderAnyKey(String keys) {
        String line = "2024-05-01 12:00:00.000 UTC [7] LOG:  duration: 0.5 ms  statement: SELECT 1";
        String object = "\"" + line + "\"";
        for (String key : List.of(keys.split("\\.")).reversed()) {
            object = "{\"id\":1,\"" + key + "\":" + object + "}";
        }
        String log = (object + "\n").repeat(3);

        assertThat(recognised(log).format().id()).isEqualTo("pg-json-envelope");
        assertThat(entries(log))
                .first()
                .isEqualTo("1 STATEMENT 2024-05-01T12:00:00Z 0.5 ms [7] | SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"levelname\":\"DEBUG\",\"message\":\"(0.001) SELECT 1; args=()\"}\n",
                "{\"level\":\"info\",\"msg\":\"started\"}\n",
                "{\"message\":\"ERROR: one blank\",\"severity\":\"ERROR\"}\n",
                "2024-05-01 12:00:00,app,shop,1\n",
                "id,name\n1,x\n",
                "[]\n",
                "{",
            })
    void leaveLogsOfOthersAlone(String log) {
        assertThat(LogFormats.claims(sample(log.repeat(5)), hints("UTC")))
                .noneMatch(claim -> claim.format().id().startsWith("pg-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-01 12:00:00.123 UTC | 2024-05-01T12:00:00.123Z",
                "2024-05-01 12:00:00 CEST    | 2024-05-01T10:00:00Z",
                "2024-05-01 12:00:00.123 +03 | 2024-05-01T09:00:00.123Z",
                "2024-05-01 12:00:00.123+00  | 2024-05-01T12:00:00.123Z",
                "2024-05-01 12:00:00-03:30   | 2024-05-01T15:30:00Z",
                "2024-05-01T12:00:00.123456789Z | 2024-05-01T12:00:00.123456Z",
                "2024-05-01T12:00:00.5+05:45 | 2024-05-01T06:15:00.500Z",
                "2024-05-01 12:00:00         | 2024-05-01T03:00:00Z",
                "1714564800.250              | 2024-05-01T12:00:00.250Z",
            })
    void timesAreReadInAnyForm(String written, String meant) {
        PgTimes times = new PgTimes(new PgZones(ZoneId.of("Asia/Tokyo")));
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);

        assertThat(times.readField(bytes, 0, bytes.length)).isTrue();
        assertThat(Instant.EPOCH.plusNanos(times.micros * 1000)).isEqualTo(Instant.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-05-01", "2024-05-01 12:00:0x UTC", "2024/05/01 12:00:00 UTC"})
    void whatIsNoTimeIsNone(String written) {
        PgTimes times = new PgTimes(new PgZones(ZoneId.of("UTC")));
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);

        assertThat(times.readField(bytes, 0, bytes.length)).isFalse();
    }
}
