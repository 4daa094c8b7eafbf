package org.querygram.app.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.SampleLog;
import org.querygram.app.report.Schemas;
import org.querygram.compare.Comparisons;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

final class AnalysisHtmlTest {

    private static String written(Analysis analysis) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnalysisHtml("1.2.3", true, List.of("n-plus-one", "insert-loop")).write(analysis, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String compared(Analysis before, Analysis after) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ComparisonHtml("1.2.3", true).write(Comparisons.compare(before, after), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Element> all(String html, String name) throws Exception {
        Document page =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        NodeList nodes = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static SampleLog sample() {
        return SampleLog.articles(30, true)
                .find(Severity.PROBLEM, Grade.CERTAIN, "Authors are looked up one at a time");
    }

    @Test
    void whatALogSaysIsNeverMarkup() throws Exception {
        String html =
                written(
                        SampleLog.articles(6, true)
                                .add(
                                        "SELECT '<script>alert(1)</script>' AS \"<img src=x>\"",
                                        1,
                                        true)
                                .add(
                                        "SELECT 1 AS \"</style></svg>javascript:\u0000\u202E\"",
                                        1,
                                        true)
                                .find(Severity.PROBLEM, Grade.CERTAIN, "<b onclick=x>&amp;")
                                .analysed());

        assertThat(html).contains("&lt;img src=x&gt;").doesNotContain("\u0000", "\u202E");
        assertThat(all(html, "script")).isEmpty();
        assertThat(all(html, "img")).isEmpty();
        assertThat(all(html, "b")).noneMatch(element -> element.hasAttribute("onclick"));
    }

    @Test
    void aParserOfHtmlHasNothingToMend() throws Exception {
        Analysis odd =
                sample().add(
                                "SELECT 'a' AS \"</p><td>& \u0085 \uFFFE \uFDD0 \uD83F\uDFFF\"",
                                1,
                                true)
                        .analysed();

        assertThat(Schemas.htmlFaults("<p><td>")).isNotEmpty();
        assertThat(Schemas.htmlFaults(written(odd))).isEmpty();
        assertThat(Schemas.htmlFaults(written(new SampleLog().analysed()))).isEmpty();
        assertThat(Schemas.htmlFaults(compared(odd, new SampleLog().analysed()))).isEmpty();
    }

    @Test
    void theFileStandsAlone() throws Exception {
        String html = written(sample().analysed());

        assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("http://", "https://");
        for (Element element : all(html, "*")) {
            assertThat(element.hasAttribute("src")).isFalse();
            assertThat(element.getTagName()).isNotIn("script", "link", "iframe", "object", "base");
            assertThat(element.getAttribute("href")).matches("|#.+");
        }
        assertThat(html).contains("prefers-color-scheme: dark", "@media print");
    }

    @Test
    void everyFindingIsLinkedToItsSection() throws Exception {
        String html = written(sample().find(Severity.INFO, Grade.POSSIBLE, "A hint").analysed());

        List<String> ids =
                all(html, "*").stream()
                        .map(element -> element.getAttribute("id"))
                        .filter(id -> !id.isEmpty())
                        .toList();
        assertThat(ids).doesNotHaveDuplicates();
        List<Element> links = all(html, "a");
        assertThat(links).hasSize(2);
        assertThat(links).allMatch(link -> ids.contains(link.getAttribute("href").substring(1)));
    }

    @Test
    void headlineEvidenceAdviceQueriesAndCoverageAreThere() throws Exception {
        String html = written(sample().analysed());

        assertThat(all(html, "h1").getFirst().getTextContent()).isEqualTo("31 → 2 statements");
        assertThat(all(html, "svg")).hasSize(1);
        assertThat(html)
                .contains("line 2</th>", "select_related", "A join reads each author again")
                .contains("All statements", "the last line is torn", "insert-loop")
                .contains("Values are masked")
                .doesNotContain("700001", "4711471147");
    }

    @Test
    void aLogWithoutStatementsStillMakesAPage() throws Exception {
        String html = written(new SampleLog().analysed());

        assertThat(html).contains("The log shows no SQL statements", "None. What was read");
        assertThat(all(html, "svg")).isEmpty();
    }

    @Test
    void hundredsOfFindingsAreBoundedAndWhatIsLeftOutIsSaid() throws Exception {
        SampleLog log = SampleLog.articles(6, true);
        for (int i = 0; i < 1_200; i++) {
            log.find(Severity.WARNING, Grade.LIKELY, "Finding " + i);
        }
        String html = written(log.analysed());

        assertThat(all(html, "section")).hasSize(200);
        assertThat(html).contains("1,000 more findings not shown in full", "200 more findings not");
    }

    @Test
    void aComparisonShowsBothSides() throws Exception {
        Analysis after = SampleLog.articles(2, true).named("after.log").analysed();
        String html = compared(sample().analysed(), after);

        assertThat(all(html, "svg")).hasSize(2);
        assertThat(html).contains("31", "articles.log", "after.log", "Resolved", "↓ fewer");
    }
}
