package org.querygram.app.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.SampleLog;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

final class AnalysisCsvTest {

    private static List<String> lines(CsvTable table, boolean masks, Analysis analysis)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnalysisCsv(table, masks).write(analysis, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A1",
                "+1+1",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "  =1",
                "＝1",
                "\r=1"
            })
    void whatASpreadsheetWouldRunIsMadeText(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvOut csv = new CsvOut(out);
        csv.text(text).end().flush();

        assertThat(out.toString(StandardCharsets.UTF_8).replace("\"", "")).startsWith("'");
    }

    @Test
    void quotesCommasAndLineBreaksStayInTheirCell() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvOut csv = new CsvOut(out);
        csv.text("a,\"b\"\nc").number(-1).text(null).text("\u0000\u202E\u001B[31mx").end().flush();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\"a,\"\"b\"\"\nc\",-1,,\uFFFD\uFFFDx\n");
    }

    @Test
    void theNameSaysWhichTable() {
        assertThat(CsvTable.of(Path.of("x.csv"))).isEqualTo(CsvTable.FINDINGS);
        assertThat(CsvTable.of(Path.of("out/x-Queries.csv"))).isEqualTo(CsvTable.QUERIES);
        assertThat(CsvTable.of(Path.of("statements.csv"))).isEqualTo(CsvTable.STATEMENTS);
    }

    @Test
    void everyFindingIsARowWithItsLines() throws IOException {
        Analysis analysis =
                SampleLog.articles(6, true)
                        .find(Severity.PROBLEM, Grade.CERTAIN, "=Authors are looked up")
                        .analysed();

        List<String> lines = lines(CsvTable.FINDINGS, true, analysis);

        assertThat(lines.getFirst()).startsWith("id,detector,severity,grade,title,");
        assertThat(lines.get(1))
                .contains("n-plus-one,problem,certain,'=Authors are looked up,blog_author,id,6,6,1")
                .contains("articles.log,2,2 3 4,");
    }

    @Test
    void statementsAreMaskedUnlessAskedFor() throws IOException {
        Analysis analysis = SampleLog.articles(3, false).analysed();

        assertThat(lines(CsvTable.STATEMENTS, true, analysis))
                .hasSize(5)
                .noneMatch(line -> line.contains("700001"));
        assertThat(lines(CsvTable.STATEMENTS, false, analysis))
                .anyMatch(line -> line.contains("id = 700001"));
    }

    @Test
    void aFigureThatIsNotKnownIsAnEmptyCellAndNoZero() throws IOException {
        Analysis analysis = SampleLog.articles(3, true).analysed();

        assertThat(lines(CsvTable.QUERIES, true, analysis).get(1))
                .contains(",1,3.25,3.25,,,,3.25,0,false,");
    }
}
