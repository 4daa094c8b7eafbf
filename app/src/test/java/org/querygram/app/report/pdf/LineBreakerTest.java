package org.querygram.app.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

final class LineBreakerTest {

    private static PDDocument document;
    private static Fonts fonts;

    @BeforeAll
    static void load() throws IOException {
        document = new PDDocument();
        fonts = new Fonts(document);
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    @Test
    void noLineIsWiderThanItsColumn() {
        String text = "SELECT a, b FROM " + "x".repeat(500) + " WHERE y IN (1, 2, 3)";

        List<Line> lines = lines(text, 120);

        assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(120.1f));
        assertThat(text(lines).replace("\n", "").replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void aColumnNarrowerThanALetterStillEnds() {
        assertThat(lines("abc", 1)).hasSize(3);
    }

    @Test
    void lineBreaksAndIndentationStay() {
        assertThat(text(lines("SELECT\n    a\n\nFROM t", 300)))
                .isEqualTo("SELECT\n    a\n\nFROM t");
    }

    @Test
    void codeGoesOnFurtherIn() {
        List<Line> lines =
                LineBreaker.code(
                        fonts, List.of(new Span("  first, second, third", Style.CODE)), 70);

        assertThat(text(lines).lines()).hasSizeGreaterThan(1);
        assertThat(text(lines).lines().skip(1)).allMatch(line -> line.startsWith("      "));
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertThat(lines("", 100)).hasSize(1);
    }

    @Test
    void everyCharacterHasAWidthAlsoOneThatNoFontHas() {
        assertThat(fonts.advance('Ω', Cut.MONO)).isPositive();
        assertThat(fonts.advance('漢', Cut.SANS)).isEqualTo(Fonts.BOX_WIDTH);
        assertThat(fonts.advance(0xD800, Cut.SANS)).isEqualTo(Fonts.BOX_WIDTH);
        assertThat(fonts.advance(0x10FFFF, Cut.SANS)).isEqualTo(Fonts.BOX_WIDTH);
    }

    private static List<Line> lines(String text, float width) {
        return LineBreaker.lines(fonts, List.of(new Span(text, Style.CODE)), width);
    }

    private static String text(List<Line> lines) {
        return lines.stream()
                .map(line -> line.spans().stream().map(Span::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
