package org.querygram.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.analysis.Analysis;
import org.w3c.dom.Element;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/// The timeline as a picture, for slides and tickets.
final class ChartFilesTest {

    private static byte[] written(Analysis analysis, String name) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reports.body(analysis, Path.of(name), ReportOptions.defaults()).writeTo(out);
        return out.toByteArray();
    }

    private static Element svg(Analysis analysis) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(analysis, "c.svg")))
                .getDocumentElement();
    }

    @Test
    void aNameThatLooksLikeMarkupIsTextInTheSvg() throws Exception {
        Element root =
                svg(
                        new SampleLog()
                                .add("SELECT 1 FROM \"<script>x\"", 5, true)
                                .add("SELECT 2 FROM \"javascript:\u0000\u202E\"", 5, true)
                                .analysed());

        assertThat(root.getElementsByTagNameNS("*", "script").getLength()).isZero();
        assertThat(root.getTextContent()).contains("script").doesNotContain("\u0000", "\u202E");
    }

    @Test
    void theSvgStandsAloneWithALaneForEachTable() throws Exception {
        Element root = svg(SampleLog.articles(30, true).analysed());

        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(root.getTextContent())
                .contains("blog_article", "blog_author", "Timeline of 31 statements", ".bars");
        assertThat(
                        new String(
                                written(SampleLog.articles(3, true).analysed(), "c.svg"),
                                StandardCharsets.UTF_8))
                .doesNotContain("url(", "href", "@import");
    }

    @Test
    void thePngShowsBarsInSeveralColours() throws Exception {
        byte[] png = written(SampleLog.articles(30, true).analysed(), "c.png");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(picture.getWidth()).isBetween(1_000, 2_000);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x += 2) {
            for (int y = 0; y < picture.getHeight(); y += 2) {
                colours.add(picture.getRGB(x, y));
            }
        }
        assertThat(colours).hasSizeGreaterThan(10);
        assertThat(picture.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c.svg", "c.png"})
    void aLogWithoutStatementsStillMakesAPicture(String name) throws Exception {
        assertThat(written(new SampleLog().analysed(), name)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c.svg", "c.png"})
    void twoLogsHaveNoChartFile(String name) {
        assertThatThrownBy(() -> Reports.checkComparison(Path.of(name).toAbsolutePath()))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("a chart shows one log");
    }
}
