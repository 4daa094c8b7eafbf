package org.querygram.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.analysis.Analysis;
import org.querygram.analysis.AnalysisOptions;
import org.querygram.analysis.Analyzer;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.ReadResult;
import org.querygram.read.WorkloadReader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The line of the program that sent the statements, as p6spy's stack traces tell it.
final class ReportCallersTest {

    private static final String CALLER = "shop.OrderService.list(OrderService.java:42)";

    @TempDir Path folder;

    private Analysis analysed() throws Exception {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            log.append("1749551400%03d|1|statement|connection 7|".formatted(i));
            log.append("select name from customer where id=?|");
            log.append("select name from customer where id=%d\n".formatted(700 + i));
            log.append("java.lang.Exception\n");
            log.append("\tat com.p6spy.engine.logging.P6LogQuery.log(P6LogQuery.java:1)\n");
            log.append("\tat ").append(CALLER).append('\n');
        }
        Path file = Files.writeString(folder.resolve("spy.log"), log);
        ReadResult read =
                new WorkloadReader().read(List.of(file), ReadOptions.defaults(), Progress.NONE);
        return Analyzer.analyse(
                read.workload(), read.reports(), read.complete(), AnalysisOptions.defaults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.json", "r.html", "r.md", "r.csv", "r.sarif", "r.xml"})
    void everyReportNamesIt(String name) throws Exception {
        assertThat(new String(written(name), StandardCharsets.UTF_8)).contains(CALLER);
    }

    @Test
    void aPdfNamesIt() throws Exception {
        try (PDDocument document = Loader.loadPDF(written("r.pdf"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("sent from " + CALLER);
        }
    }

    private byte[] written(String name) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reports.body(analysed(), folder.resolve(name), ReportOptions.defaults()).writeTo(out);
        return out.toByteArray();
    }
}
