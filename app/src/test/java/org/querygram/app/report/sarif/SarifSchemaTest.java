package org.querygram.app.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.SampleLog;
import org.querygram.app.report.Schemas;
import org.querygram.compare.Comparisons;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Holds what is written against the schema that OASIS publishes.
final class SarifSchemaTest {

    private static String written(Analysis analysis, Set<String> known) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnalysisSarif("1.2.3", true, known).write(analysis, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static SampleLog sample() {
        return SampleLog.articles(6, true)
                .find(Severity.PROBLEM, Grade.CERTAIN, "Authors are looked up one at a time")
                .find(Severity.INFO, Grade.POSSIBLE, "A hint");
    }

    @Test
    void theSchemaRefusesWhatIsNotSarif() throws Exception {
        String good = written(sample().analysed(), null);

        assertThat(Schemas.sarifFaults("{\"version\": \"2.1.0\"}")).isNotEmpty();
        assertThat(Schemas.sarifFaults(good.replace("\"error\"", "\"awful\""))).isNotEmpty();
        assertThat(Schemas.sarifFaults(good.replace("\"ruleIndex\"", "\"rule\""))).isNotEmpty();
    }

    @Test
    void aLogWithoutStatementsIsValid() throws Exception {
        assertThat(Schemas.sarifFaults(written(new SampleLog().analysed(), null))).isEmpty();
    }

    @Test
    void namesThatAreNoAddressesAreValid() throws Exception {
        for (String name : new String[] {"-", "a:b.log", "über 100% \u0000.log", "C:\\a b.log"}) {
            assertThat(Schemas.sarifFaults(written(named(name), null))).as(name).isEmpty();
        }
    }

    private static Analysis named(String path) {
        return SampleLog.articles(6, true)
                .named(path)
                .find(Severity.PROBLEM, Grade.CERTAIN, "Authors are looked up one at a time")
                .analysed();
    }

    @Test
    void findingsAreValidWithAndWithoutABaseline() throws Exception {
        assertThat(Schemas.sarifFaults(written(sample().analysed(), null))).isEmpty();
        assertThat(Schemas.sarifFaults(written(sample().analysed(), Set.of()))).isEmpty();
    }

    @Test
    void aComparisonIsValid() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Analysis after = SampleLog.articles(6, true).named("after.log").analysed();
        new ComparisonSarif("1.2.3", true)
                .write(Comparisons.compare(sample().analysed(), after), out);

        assertThat(Schemas.sarifFaults(out.toString(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void moreResultsThanACodeScanningPageShowsAreCountedInstead() throws Exception {
        SampleLog log = SampleLog.articles(3, true);
        for (int i = 0; i < AnalysisSarif.MOST_RESULTS + 7; i++) {
            log.find(Severity.WARNING, Grade.LIKELY, "Finding " + i);
        }
        String json = written(log.analysed(), null);

        assertThat(json.split("\"ruleIndex\"", -1)).hasSize(AnalysisSarif.MOST_RESULTS + 1);
        assertThat(json).contains("7 more findings not listed");
        assertThat(Schemas.sarifFaults(json)).isEmpty();
    }
}
