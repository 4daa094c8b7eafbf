package org.querygram.app.report.junit;

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
import java.util.List;

/// Holds what is written against the schema that Surefire publishes.
final class JunitSchemaTest {

    private static String written(Analysis analysis) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> checked = List.of("n-plus-one", "insert-loop", "idle-in-transaction");
        new AnalysisJunit(true, checked, null).write(analysis, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static SampleLog sample() {
        return SampleLog.articles(6, true)
                .find(Severity.PROBLEM, Grade.CERTAIN, "Authors \u0000 ]]> \uD800 <one> & \"two\"")
                .find(Severity.INFO, Grade.POSSIBLE, "A hint");
    }

    @Test
    void theSchemaRefusesWhatIsNoTestResult() throws Exception {
        String good = written(sample().analysed());

        assertThat(Schemas.junitFaults("<testsuites/>")).isNotEmpty();
        assertThat(Schemas.junitFaults(good.replace("skipped=", "disabled="))).isNotEmpty();
        assertThat(
                        Schemas.junitFaults(
                                good.replace("failure ", "hint ").replace("</failure", "</hint")))
                .isNotEmpty();
    }

    @Test
    void failuresPassesAndSkippedTestsAreValid() throws Exception {
        String xml = written(sample().analysed());

        assertThat(xml).contains("<failure", "<skipped", "<system-out");
        assertThat(Schemas.junitFaults(xml)).isEmpty();
        assertThat(Schemas.junitFaults(written(new SampleLog().analysed()))).isEmpty();
    }

    @Test
    void aComparisonIsValid() throws Exception {
        Analysis after = SampleLog.articles(6, true).named("after.log").analysed();
        for (Analysis first : List.of(sample().analysed(), after)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new ComparisonJunit(true).write(Comparisons.compare(first, after), out);

            assertThat(Schemas.junitFaults(out.toString(StandardCharsets.UTF_8))).isEmpty();
        }
    }
}
