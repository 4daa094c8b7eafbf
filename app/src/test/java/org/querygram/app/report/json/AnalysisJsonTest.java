package org.querygram.app.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.SampleLog;
import org.querygram.compare.Comparison;
import org.querygram.compare.Comparisons;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;
import org.querygram.workload.SqlError;
import org.querygram.workload.SqlErrorKind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

final class AnalysisJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatTheLogDoesNotSayIsNullAndNeverZero() {
        JsonNode json = json(SampleLog.articles(3, false).analysed(), false, false);

        assertThat(json.at("/summary/from").isNull()).isTrue();
        assertThat(json.at("/queries/0/p95Ms").isNull()).isTrue();
        assertThat(json.at("/sources/0/prefix").isNull()).isTrue();
    }

    @Test
    void theEvidenceOfAFailureTellsWhy() {
        SqlError why =
                new SqlError(
                        SqlErrorKind.UNIQUE_VIOLATION,
                        "23505",
                        "tag_name_key",
                        null,
                        null,
                        "doppelter Schl\u00FCsselwert, Bob");
        Analysis log =
                new SampleLog()
                        .add("SELECT 1", -1, false)
                        .add("INSERT INTO tag (name) VALUES ('a')", -1, false)
                        .failed(why)
                        .add("INSERT INTO tag (name) VALUES ('b')", -1, false)
                        .find(Severity.WARNING, Grade.CERTAIN, "An INSERT on tag failed")
                        .analysed();

        JsonNode evidence = json(log, false, false).at("/findings/0/evidence");

        assertThat(evidence.at("/0/error/kind").stringValue()).isEqualTo("unique-violation");
        assertThat(evidence.at("/0/error/sqlState").stringValue()).isEqualTo("23505");
        assertThat(evidence.at("/0/error/constraint").stringValue()).isEqualTo("tag_name_key");
        assertThat(evidence.at("/0/error/table").isNull()).isTrue();
        assertThat(evidence.get(1).has("error")).isFalse();
    }

    @Test
    void durationsAreMillisecondsAndTimesIsoWithOffset() {
        JsonNode json = json(SampleLog.articles(3, true).analysed(), false, false);

        assertThat(json.at("/summary/durationMs").decimalValue()).isEqualByComparingTo("6.25");
        assertThat(json.at("/summary/from").stringValue()).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(json.at("/summary/to").stringValue()).isEqualTo("2024-01-01T00:00:00.006Z");
    }

    @Test
    void noNumberIsWrittenWithAnExponent() {
        String text =
                text(SampleLog.articles(1, false).add("SELECT a FROM b", 1_000, false).analysed());

        assertThat(text).contains("0.001").doesNotContainPattern("\\dE[-+]?\\d");
    }

    @Test
    void aSegmentSaysWhetherItIsJudgedAndWhetherItIsCertain() {
        JsonNode segment =
                json(SampleLog.articles(3, false).analysed(), false, false).at("/segments/0");

        assertThat(segment.get("setup").isBoolean()).isTrue();
        assertThat(segment.get("setup").booleanValue()).isFalse();
        assertThat(segment.get("mayMix").isBoolean()).isTrue();
    }

    @Test
    void theLeavesOfATreeAddUpToItsStatements() {
        JsonNode segment =
                json(SampleLog.articles(20, false).analysed(), false, false).at("/segments/0");

        assertThat(leaves(segment.get("tree"))).isEqualTo(segment.get("statements").intValue());
        assertThat(segment.at("/tree/1/loop").intValue()).isEqualTo(20);
        assertThat(segment.at("/tree/1/roundsEach").toString()).isEqualTo("[20,20]");
        assertThat(segment.at("/tree/1/optional").isArray()).isTrue();
        assertThat(segment.at("/tree/1/body/0/line").intValue()).isEqualTo(2);
    }

    private static int leaves(JsonNode nodes) {
        int sum = 0;
        for (JsonNode node : nodes) {
            sum += node.has("statement") ? node.get("count").intValue() : leaves(node.get("body"));
        }
        return sum;
    }

    @Test
    void aFindingLeadsToItsLines() {
        Analysis analysis =
                SampleLog.articles(20, false)
                        .find(Severity.PROBLEM, Grade.CERTAIN, "N+1")
                        .analysed();
        JsonNode finding = json(analysis, false, false).at("/findings/0");

        assertThat(finding.get("severity").stringValue()).isEqualTo("problem");
        assertThat(finding.get("grade").stringValue()).isEqualTo("certain");
        assertThat(finding.get("segment").stringValue()).isEqualTo("s1");
        assertThat(finding.at("/evidence/0/line").intValue()).isEqualTo(2);
        assertThat(finding.at("/evidence/0/sql").stringValue()).endsWith("id = 700000");
        assertThat(finding.at("/advice/django").stringValue()).contains("select_related");
        assertThat(finding.get("fingerprints").get(0).stringValue()).hasSize(16);
    }

    @Test
    void maskedJsonHasNoValues() {
        Analysis analysis =
                SampleLog.articles(3, false)
                        .find(Severity.PROBLEM, Grade.CERTAIN, "N+1")
                        .analysed();

        assertThat(json(analysis, true, false).toString()).doesNotContain("700000", "what is this");
    }

    @Test
    void beyondTenThousandQueriesThoseWithFindingsAndTheSlowestStay() {
        SampleLog log = SampleLog.articles(3, false);
        for (int i = 0; i < 10_100; i++) {
            log.add("SELECT c FROM table_" + i, 1_000L * i, false);
        }
        Analysis analysis = log.analysed();
        JsonNode some = json(analysis, false, false);
        JsonNode all = json(analysis, false, true);

        assertThat(some.get("queries").size()).isEqualTo(10_000);
        assertThat(some.get("queriesLeftOut").intValue()).isEqualTo(102);
        assertThat(all.get("queries").size()).isEqualTo(10_102);
        assertThat(all.get("queriesLeftOut").intValue()).isZero();
    }

    @Test
    void halfASurrogatePairDoesNotBreakTheFile() {
        Analysis analysis = new SampleLog().named("bad\uD800name.log").analysed();

        assertThat(json(analysis, false, false).at("/sources/0/path").stringValue())
                .isEqualTo("bad\uFFFDname.log");
    }

    @Test
    void equalLogsCompareAsTheSame() {
        Comparison comparison =
                Comparisons.compare(
                        SampleLog.articles(5, false).analysed(),
                        SampleLog.articles(5, false).analysed());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ComparisonJson("0", false).write(comparison, out);
        JsonNode json = JSON.readTree(out.toByteArray());

        assertThat(json.get("schema").stringValue()).isEqualTo("querygram/comparison/1");
        assertThat(json.get("queries"))
                .allMatch(query -> query.get("change").stringValue().equals("same"));
        assertThat(json.at("/before/statements").intValue()).isEqualTo(6);
        assertThat(json.at("/queries/0/totalMsBefore").isNumber()).isTrue();
    }

    private static JsonNode json(Analysis analysis, boolean masks, boolean all) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnalysisJson("0", masks, all).write(analysis, out);
        return JSON.readTree(out.toByteArray());
    }

    private static String text(Analysis analysis) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnalysisJson("0", false, false).write(analysis, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
