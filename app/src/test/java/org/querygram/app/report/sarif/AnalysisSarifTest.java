package org.querygram.app.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.SampleLog;
import org.querygram.app.report.json.JsonOut;
import org.querygram.app.report.text.DetectorPages;
import org.querygram.compare.Comparisons;
import org.querygram.detect.Detector;
import org.querygram.detect.Detectors;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

final class AnalysisSarifTest {

    private static JsonNode written(Analysis analysis) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnalysisSarif("1.2.3", true, null).write(analysis, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static Analysis sample(String path, int rounds) {
        return SampleLog.articles(rounds, true)
                .named(path)
                .find(Severity.PROBLEM, Grade.CERTAIN, "Authors are looked up one at a time")
                .find(Severity.INFO, Grade.POSSIBLE, "A hint")
                .analysed();
    }

    @Test
    void everyResultHasItsRuleItsLineAndALevel() {
        JsonNode run = written(sample("articles.log", 6)).at("/runs/0");

        List<String> levels = new ArrayList<>();
        for (JsonNode result : run.get("results")) {
            int index = result.get("ruleIndex").intValue();
            assertThat(run.at("/tool/driver/rules/" + index + "/id"))
                    .isEqualTo(result.get("ruleId"));
            assertThat(result.at("/message/text").stringValue()).isNotBlank();
            assertThat(
                            result.at("/locations/0/physicalLocation/artifactLocation/uri")
                                    .stringValue())
                    .isEqualTo("articles.log");
            assertThat(result.at("/locations/0/physicalLocation/region/startLine").intValue())
                    .isEqualTo(2);
            levels.add(result.get("level").stringValue());
        }
        assertThat(levels).containsExactlyInAnyOrder("error", "note");
        assertThat(run.toString()).doesNotContain("700001");
    }

    @Test
    void everyDetectorIsARuleWithAHelpText() {
        JsonNode rules = written(sample("articles.log", 6)).at("/runs/0/tool/driver/rules");

        assertThat(rules).hasSize(Detectors.all().size());
        for (JsonNode rule : rules) {
            assertThat(rule.at("/help/markdown").stringValue()).isNotBlank();
            assertThat(rule.at("/fullDescription/text").stringValue()).isNotBlank();
            assertThat(rule.get("name").stringValue()).matches("[A-Z][A-Za-z]+");
        }
    }

    @Test
    void theHelpTextIsThePageOfTheDocumentation() {
        for (Detector detector : Detectors.all()) {
            assertThat(DetectorPages.of(detector.id()).orElse("")).contains("## ");
            assertThat(DetectorPages.whatItFinds(detector.id()).orElse(""))
                    .isNotBlank()
                    .doesNotStartWith("#");
        }
    }

    @Test
    void aFindingKeepsItsIdentityWhateverTheLogIsCalledAndHoweverOftenItRan() {
        JsonNode one = written(sample("monday.log", 6)).at("/runs/0/results/0");
        JsonNode other = written(sample("tuesday.log", 9)).at("/runs/0/results/0");

        assertThat(one.get("partialFingerprints")).isEqualTo(other.get("partialFingerprints"));
    }

    @Test
    void namesOfLogsAreWrittenAsAddresses() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonOut json = new JsonOut(out)) {
            SarifHead.location(json, "über 100%.log", 3);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"%C3%BCber%20100%25.log\"");
    }

    @Test
    void whatCouldNotBeReadIsToldBesideTheResults() {
        JsonNode notes =
                written(sample("articles.log", 6))
                        .at("/runs/0/invocations/0/toolExecutionNotifications");

        assertThat(notes.toString()).contains("the last line is torn", "\"warning\"");
    }

    @Test
    void aComparisonSaysWhatBecameOfEachFinding() {
        Analysis bad = sample("articles.log", 6);
        Analysis good = SampleLog.articles(6, true).analysed();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ComparisonSarif("1.2.3", true).write(Comparisons.compare(good, bad), out);
        JsonNode run = new ObjectMapper().readTree(out.toByteArray()).at("/runs/0");

        assertThat(run.at("/results/0/baselineState").stringValue()).isEqualTo("new");
    }
}
