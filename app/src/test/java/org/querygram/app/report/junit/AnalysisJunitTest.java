package org.querygram.app.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.SampleLog;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

final class AnalysisJunitTest {

    private static Element written(Analysis analysis, String... checked) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnalysisJunit(true, List.of(checked), null).write(analysis, out);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()))
                .getDocumentElement();
    }

    private static List<Element> all(Element root, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = root.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void oddCharactersOfALogDoNotBreakTheFile() throws Exception {
        Analysis analysis =
                SampleLog.articles(6, true)
                        .find(Severity.PROBLEM, Grade.CERTAIN, "a \u0000 ]]> <b>&\uD800 \u001B[31m")
                        .analysed();

        assertThat(written(analysis).getTagName()).isEqualTo("testsuites");
    }

    @Test
    void problemsFailHintsPassAndWhatCannotBeJudgedIsSkipped() throws Exception {
        Analysis analysis =
                SampleLog.articles(6, true)
                        .find(Severity.PROBLEM, Grade.CERTAIN, "Authors are looked up")
                        .find(Severity.INFO, Grade.POSSIBLE, "A hint")
                        .analysed();

        Element root = written(analysis, "n-plus-one", "insert-loop", "idle-in-transaction");

        Element suite = all(root, "testsuite").getFirst();
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(all(root, "failure").getFirst().getAttribute("message"))
                .contains("Authors are looked up: 6 -> 1 statement");
        assertThat(all(root, "failure").getFirst().getTextContent())
                .contains("articles.log:2: SELECT id, name FROM blog_author WHERE id = ?1")
                .doesNotContain("700001");
        assertThat(all(root, "skipped").getFirst().getAttribute("message")).contains("needs times");
    }

    @Test
    void elementsAndAttributesAreThoseThatBuildServersKnow() throws Exception {
        Element root =
                written(
                        SampleLog.articles(6, true)
                                .find(Severity.WARNING, Grade.LIKELY, "Authors")
                                .analysed(),
                        "insert-loop");

        for (Element element : all(root, "*")) {
            assertThat(element.getTagName())
                    .isIn("testsuite", "testcase", "failure", "skipped", "system-out");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName())
                        .isIn(
                                Set.of(
                                        "name",
                                        "classname",
                                        "time",
                                        "tests",
                                        "failures",
                                        "errors",
                                        "skipped",
                                        "message",
                                        "type"));
            }
        }
        assertThat(all(root, "testcase")).hasSize(2);
    }
}
