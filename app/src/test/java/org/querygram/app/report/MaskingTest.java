package org.querygram.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.querygram.analysis.Analysis;
import org.querygram.analysis.AnalysisOptions;
import org.querygram.analysis.Analyzer;
import org.querygram.app.report.csv.AnalysisCsv;
import org.querygram.app.report.csv.CsvTable;
import org.querygram.app.report.html.AnalysisHtml;
import org.querygram.app.report.json.AnalysisJson;
import org.querygram.app.report.junit.AnalysisJunit;
import org.querygram.app.report.markdown.AnalysisMarkdown;
import org.querygram.app.report.pdf.AnalysisPdf;
import org.querygram.app.report.sarif.AnalysisSarif;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.ReadResult;
import org.querygram.read.UnreadableInputException;
import org.querygram.read.WorkloadReader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// No value of a log gets into a report that is made to be shared. `-Dmask.logs=FOLDER` looks
/// through other logs than those of the project.
final class MaskingTest {

    private static final String FOLDERS =
            System.getProperty("mask.logs", "../parser/src/test/resources/formats:../sample-logs");

    /// A PDF takes most of a second, so not every log of a large folder gets one.
    private static final int MOST_PDFS = Integer.getInteger("mask.pdfs", 60);

    private String ownWords = "";
    private int sought;
    private int pdfs;

    /// What a report of any log has, such as the help of the rules.
    @BeforeEach
    void readOwnWords() throws IOException {
        Analysis empty = new SampleLog().analysed();
        ownWords = String.join(" ", reports(empty).values()) + pdf(empty);
    }

    @Test
    void noValueOfAnyLogStandsInAMaskedReport() throws IOException {
        List<String> survivors = new ArrayList<>();
        for (String folder : FOLDERS.split(":", -1)) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path log : files.filter(MaskingTest::isLog).sorted().toList()) {
                    look(log, survivors);
                }
            }
        }
        assertThat(sought).as("values to look for").isGreaterThan(500);
        assertThat(survivors).isEmpty();
    }

    private static boolean isLog(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file)
                && (name.endsWith(".log") || name.endsWith(".csv") || name.endsWith(".json"));
    }

    private void look(Path log, List<String> survivors) throws IOException {
        Analysis analysis;
        try {
            analysis = analysed(log);
        } catch (UnreadableInputException e) {
            return;
        }
        Set<String> values = LoggedValues.of(analysis.workload());
        if (values.isEmpty()) {
            return;
        }
        Map<String, String> reports = reports(analysis);
        if (pdfs < MOST_PDFS) {
            pdfs++;
            reports.put("pdf", pdf(analysis));
        }
        for (String value : values) {
            String spelling = longestPlainPart(value);
            if (spelling.length() < 6 || ownWords.contains(spelling)) {
                continue;
            }
            sought++;
            reports.forEach(
                    (name, text) -> {
                        if (holds(text, spelling)) {
                            survivors.add(log + " " + name + ": " + value);
                        }
                    });
        }
    }

    /// As a word of its own: `currency` is no part of `concurrency`.
    private static boolean holds(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            boolean starts = at == 0 || !Character.isLetter(text.charAt(at - 1));
            int end = at + word.length();
            boolean ends = end == text.length() || !Character.isLetter(text.charAt(end));
            if (starts && ends) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }

    /// What no format escapes.
    private static String longestPlainPart(String value) {
        String longest = "";
        for (String part : value.split("[<>&\"'\\\\\\p{Cntrl}\\p{Cf}]", -1)) {
            longest = part.strip().length() > longest.length() ? part.strip() : longest;
        }
        return longest;
    }

    private static Analysis analysed(Path log) throws UnreadableInputException {
        ReadResult read =
                new WorkloadReader().read(List.of(log), ReadOptions.defaults(), Progress.NONE);
        return Analyzer.analyse(
                read.workload(), read.reports(), read.complete(), AnalysisOptions.defaults());
    }

    private static Map<String, String> reports(Analysis analysis) throws IOException {
        Map<String, SafeWrite.Body> bodies = new LinkedHashMap<>();
        bodies.put("json", out -> new AnalysisJson("1", true, true).write(analysis, out));
        bodies.put("md", out -> new AnalysisMarkdown(true).write(analysis, out));
        bodies.put("html", out -> new AnalysisHtml("1", true, List.of()).write(analysis, out));
        bodies.put("xml", out -> new AnalysisJunit(true, List.of(), null).write(analysis, out));
        bodies.put("sarif", out -> new AnalysisSarif("1", true, null).write(analysis, out));
        for (CsvTable table : CsvTable.values()) {
            bodies.put(table + ".csv", out -> new AnalysisCsv(table, true).write(analysis, out));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, SafeWrite.Body> each : bodies.entrySet()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            each.getValue().writeTo(out);
            texts.put(each.getKey(), out.toString(StandardCharsets.UTF_8));
        }
        return texts;
    }

    /// What a reader can take out of the pages, and what a viewer shows beside them.
    private static String pdf(Analysis analysis) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnalysisPdf("1", true, List.of()).write(analysis, out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            StringBuilder text = new StringBuilder(new PDFTextStripper().getText(document));
            PDDocumentInformation information = document.getDocumentInformation();
            information
                    .getMetadataKeys()
                    .forEach(key -> text.append(information.getPropertyStringValue(key)));
            titles(document.getDocumentCatalog().getDocumentOutline(), text);
            // A value may be broken into lines: letters count, not where they stand.
            return text + text.toString().replaceAll("\\s+", "");
        }
    }

    private static void titles(PDOutlineNode node, StringBuilder into) {
        for (PDOutlineItem item : node.children()) {
            into.append(' ').append(item.getTitle());
            titles(item, into);
        }
    }
}
