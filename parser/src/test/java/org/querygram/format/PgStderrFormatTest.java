package org.querygram.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.entry.Block;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

class PgStderrFormatTest {

    private static final String MESSAGE = "LOG:  duration: 1.500 ms  statement: SELECT 1\n";

    private final PgStderrFormat format = new PgStderrFormat();

    private static Sample sample(String log) {
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        return new Sample(bytes, bytes.length, true);
    }

    private static FormatHints hints(@Nullable String prefix, String zone) {
        return new FormatHints(prefix, ZoneId.of(zone));
    }

    private List<String> entries(String log, @Nullable String prefix, String zone) {
        Sample sample = sample(log);
        EntryText text = new EntryText();
        format.assume(sample, hints(prefix, zone))
                .scanner()
                .scan(new Block(sample.bytes(), 0, sample.length(), 0, 1, true), text);
        return text.lines;
    }

    private @Nullable String inferred(String log) {
        Recognition recognition = format.recognise(sample(log), hints(null, "UTC"));
        return recognition == null ? null : recognition.prefix();
    }

    @Test
    void readsEveryEscapeThatPostgresKnows() {
        String prefix = "%a|%-8u|%d|%r|%h|%L|%b|%5p|%P|%t|%n|%Q|%i|%e|%c|%l|%s|%v|%x|%q100%%|";
        String line =
                "app one|shop    |shopdb|10.0.0.9(5432)|10.0.0.9|[none]|client backend|   77|"
                        + "|2024-05-01 12:00:00 UTC|1714564800.123|-912|SELECT|00000|66323a10.4d|3|"
                        + "2024-05-01 11:59:59 UTC|3/14|0|100%|"
                        + MESSAGE;

        assertThat(entries(line, prefix, "UTC"))
                .containsExactly(
                        "1 STATEMENT 2024-05-01T12:00:00.123Z 1.5 ms [66323a10.4d] shop@shopdb/app"
                                + " one | SELECT 1");
    }

    @Test
    void stopsAtPercentQForProcessesWithoutASession() {
        String log =
                "2024-05-01 12:00:00.123 UTC [7] LOG:  checkpoint starting: time\n"
                        + "2024-05-01 12:00:00.123 UTC [8] shop@db "
                        + MESSAGE;

        assertThat(entries(log, "%m [%p] %q%u@%d ", "UTC"))
                .containsExactly(
                        "1 OTHER 2024-05-01T12:00:00.123Z [7]",
                        "2 STATEMENT 2024-05-01T12:00:00.123Z 1.5 ms [8] shop@db | SELECT 1");
    }

    @Test
    void anApplicationMayCarryTheSeparatorsOfThePrefix() {
        String line = "user=u,db=d,app=web LOG:  x,client=1,client=::1 " + MESSAGE;

        assertThat(entries(line, "user=%u,db=%d,app=%a,client=%h ", "UTC"))
                .containsExactly("1 STATEMENT 1.5 ms u@d/web LOG:  x | SELECT 1");
    }

    @Test
    void namesEscapesThatPostgresDoesNotKnow() {
        Recognition recognition =
                format.assume(sample("[7] " + MESSAGE), hints("%K[%p]%z ", "UTC"));

        assertThat(recognition.notes()).anyMatch(note -> note.contains("%K, %z"));
        assertThat(recognition.statements()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'2024-05-01 12:00:00.123 UTC [4711] ' | '%m [%p] '",
                "'2024-05-01 12:00:00 CEST [4711]: [3-1] user=app,db=shop,app=my web,client=::1 '"
                        + " | '%t [%p]: [%l-1] user=%u,db=%d,app=%a,client=%h '",
                "'2024-05-01 12:00:00 UTC:10.1.2.3(5432):app@shop:[4711]:'"
                        + " | '%t:%r:%u@%d:[%p]:'",
                "'2024-05-01 12:00:00 UTC-66323a10.1267-' | '%t-%c-'",
                "'[4711]: db=shop,user=app ' | '[%p]: db=%d,user=%u '",
                "'2024-05-01 12:00:00.123 +03 [4711] app@shop/psql ' | '%m [%p] %u@%d/%a '",
                "'1714557600.123 4711 66323a10.1267 app@shop ' | '%n %p %c %u@%d '",
                "'2024-05-01 12:00:00 UTC [4711]: [1-1] user=app,db=shop - PG-00000 '"
                        + " | '%t [%p]: [%l-1] user=%u,db=%d - PG-%e '",
                "'pid=4711,user=[unknown],db=[unknown],app=[unknown],client=[local] '"
                        + " | 'pid=%p,user=%u,db=%d,app=%a,client=%h '",
                "'pid=4711 sess=66323a10.1267 host=10.1.2.3 ' | 'pid=%p sess=%c host=%h '",
                "'' | ''",
            })
    void findsThePrefixOutOfTheLines(String printed, String prefix) {
        String found = inferred((printed + MESSAGE).repeat(3));

        assertThat(found).isNotNull();
        assertThat(found.replace("%q", "")).isEqualTo(prefix);
    }

    @Test
    void anUnknownZoneIsReadAsTheOneGivenAndSaidSo() {
        String log = "2024-05-01 12:00:00.000 XQT [7] " + MESSAGE;

        assertThat(entries(log, null, "Asia/Tokyo"))
                .containsExactly("1 STATEMENT 2024-05-01T03:00:00Z 1.5 ms [7] | SELECT 1");
        assertThat(format.assume(sample(log), hints(null, "Asia/Tokyo")).notes())
                .anyMatch(note -> note.contains("XQT") && note.contains("Asia/Tokyo"));
    }

    @Test
    void theUsersZoneDecidesWhatAnAmbiguousAbbreviationMeans() {
        String log = "2024-05-01 12:00:00.000 CST [7] " + MESSAGE;

        assertThat(entries(log, null, "UTC")).first().asString().contains("T18:00:00Z");
        assertThat(entries(log, null, "Asia/Shanghai")).first().asString().contains("T04:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Started GET \"/articles\" for ::1\n  Article Load (0.3ms)  SELECT 1\n",
                "2024-05-01T12:00:00.123456Z\t   12 Query\tSELECT 1\n",
                "# Query_time: 0.1  Lock_time: 0.0\nSELECT 1;\n",
                "2024-05-01 12:00:00,123 ERROR: something else\n",
                "DEBUG:django.db.backends:(0.001) SELECT 1; args=()\n",
                "INFO:     127.0.0.1:50000 - \"GET /x HTTP/1.1\" 200 OK\n",
                "ERROR: no statement and one blank\n",
                "May  1 12:00:00 host postgres[55]: [7-1] 2024-05-01 12:00:00 UTC [55] LOG:  x\n",
            })
    void leavesLogsOfOthersAlone(String log) {
        assertThat(format.recognise(sample(log), hints(null, "UTC"))).isNull();
    }

    @Test
    void aPrefixThatStartsWithABlankIsNoContinuationLine() {
        String log =
                " sql_error_code = 00000 LOG:  statement: SELECT\n  1\n"
                        + " sql_error_code = 00000 LOG:  statement: SELECT 2\n";

        assertThat(entries(log, null, "UTC"))
                .containsExactly("1+1 STATEMENT | SELECT⏎  1", "3 STATEMENT | SELECT 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dauer: 2.5 ms  Ausführen Fetch von S_1/C_1: SELECT 1",
                "duración: 2.5 ms  ejecutar fetch desde S_1/C_1: SELECT 1",
                "durée : 2.5 ms  exécute fetch à partir de S_1/C_1: SELECT 1",
                "durata: 2.5 ms  esecuzione di fetch da S_1/C_1: SELECT 1",
                "期間: 2.5 ミリ秒  取り出し実行 S_1/C_1: SELECT 1",
                "수행시간: 2.5 ms  자료뽑기 S_1/C_1: SELECT 1",
                "продолжительность: 2.5 мс  выборка из S_1/C_1: SELECT 1",
                "varaktighet: 2.5 ms  kör hämtning från S_1/C_1: SELECT 1",
                "тривалість: 2.5 мс виконати витягнення з S_1/C_1: SELECT 1",
                "执行时间: 2.5 ms 执行FETCH操作S_1/C_1: SELECT 1",
            })
    void moreRowsOfAStatementAreNoStatementInAnyLanguage(String message) {
        assertThat(entries("[7] LOG:  " + message + "\n", "[%p] ", "UTC"))
                .containsExactly("1 FETCH 2.5 ms [7] | SELECT 1");
    }

    @Test
    void plansInYamlAndXmlShowTheirStatement() {
        String start = "2024-05-01 12:00:00.000 UTC [7] LOG:  duration: 0.1 ms  plan:\n";
        String yaml = "\tQuery Text: \"SELECT \\\"a\\\"\\nFROM b\"\n\tPlan: \n\t  Actual Rows: 3\n";
        String xml =
                "\t<explain>\n\t  <Query-Text>SELECT 1 &lt; 2</Query-Text>\n\t  <Plan>\n"
                        + "\t    <Actual-Rows>4</Actual-Rows>\n";

        assertThat(entries(start + yaml + start + xml, null, "UTC"))
                .containsExactly(
                        "1+3 PLAN 2024-05-01T12:00:00Z 0.1 ms [7] count 3 | SELECT \"a\"⏎FROM b",
                        "5+4 PLAN 2024-05-01T12:00:00Z 0.1 ms [7] count 4 | SELECT 1 < 2");
    }

    @Test
    void aLineOfSeparatorsAloneTakesNoTimeToSpeakOf() {
        String line = ",".repeat(5000) + "LOG:  statement: SELECT 1\n";

        assertThat(entries(line.repeat(50), "%u,%d,%a,%h,%i,%b,", "UTC")).hasSize(50);
    }
}
