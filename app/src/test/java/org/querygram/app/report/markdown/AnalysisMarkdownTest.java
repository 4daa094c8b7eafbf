package org.querygram.app.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.SampleLog;
import org.querygram.compare.Comparison;
import org.querygram.compare.Comparisons;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

final class AnalysisMarkdownTest {

    private final SampleLog log =
            SampleLog.articles(20, false)
                    .find(Severity.PROBLEM, Grade.CERTAIN, "Authors are looked up one by one")
                    .find(Severity.INFO, Grade.POSSIBLE, "Is the <author> needed?");

    @Test
    void theHeadlineAndTheFindingsStandFirst() throws IOException {
        String text = written(log.analysed(), true);

        assertThat(text)
                .startsWith("## Querygram: 21 → 2 statements\n")
                .contains("| ◆ Problem | Authors are looked up one by one (certain) |")
                .contains("`blog_author.id`")
                .contains("20 → 1")
                .contains("```python\nArticle.objects.select_related(\"author\")\n```")
                .contains("### Hints")
                .contains("Is the &lt;author\\> needed?");
    }

    @Test
    void noValueOfTheLogIsToldUnlessAsked() throws IOException {
        assertThat(written(log.analysed(), true)).doesNotContain("700000", "700001");
        assertThat(written(log.analysed(), false)).contains("WHERE id = 700000");
    }

    @Test
    void aComparisonTellsWhatChanged() throws IOException {
        Analysis after = SampleLog.articles(20, false).analysed();
        Comparison comparison = Comparisons.compare(log.analysed(), after);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ComparisonMarkdown(true).write(comparison, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("## Querygram: 21 → 21 statements")
                .contains("### Resolved findings", "Authors are looked up one by one");
    }

    private static String written(Analysis analysis, boolean masks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnalysisMarkdown(masks).write(analysis, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
