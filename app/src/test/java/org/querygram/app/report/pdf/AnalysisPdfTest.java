package org.querygram.app.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.SampleLog;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

final class AnalysisPdfTest {

    @Test
    void theSummaryTheFindingAndItsAdviceAreThere() throws IOException {
        String text = text(pdf(found(SampleLog.articles(40, false)), true));

        assertThat(text)
                .contains("41 → 2 statements", "Authors are looked up one by one", "n-plus-one")
                .contains("40 → 1", "saves at most", "Problem, certain")
                .contains("Article.objects.select_related(\"author\")", "JOIN blog_author")
                .contains("and 37 more, the last at line 41")
                .contains("The log has no times, so bars stand in order.")
                .contains("42 lines: 41 statements", "1 not understood")
                .contains("idle-in-transaction", "1 of ");
    }

    @Test
    void noLiteralSurvivesMasking() throws IOException {
        SampleLog log =
                SampleLog.articles(3, false)
                        .named("/home/anna/dump-of-anna@example.com.log")
                        .add(
                                "UPDATE t SET mail = 'bob@example.com', pin = 4711 -- hunter2",
                                1,
                                false)
                        .add("SELECT $tag$s3cret$tag$, E'it\\'s 4712', 0x4713", 1, false);
        byte[] masked = pdf(found(log), true);
        String text = text(masked);

        assertThat(text)
                .doesNotContain("700000", "700001", "bob@", "4711", "hunter2", "s3cret", "4712")
                .doesNotContain("anna@", "/home/anna", "4713", "what is this");
        assertThat(new String(masked, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("anna@");
    }

    @Test
    void unmaskedReportsShowTheValuesAndSaySo() throws IOException {
        String text = text(pdf(found(SampleLog.articles(3, false)), false));

        assertThat(text).contains("700000", "Values are as in the log");
    }

    @Test
    void longWordsAndLongStatementsStayOnThePage() throws IOException {
        String sql = "SELECT 'x' AS " + "w".repeat(300) + " FROM (\\%PDF-1.4 <script>) t";
        byte[] pdf = pdf(found(SampleLog.articles(1, false).add(sql, 5, false)), true);

        for (TextPosition letter : letters(pdf)) {
            assertThat(letter.getXDirAdj()).isGreaterThan(Sheet.LEFT - 1);
            assertThat(letter.getXDirAdj() + letter.getWidthDirAdj()).isLessThan(Sheet.RIGHT + 1);
            assertThat(letter.getYDirAdj()).isBetween(30f, 815f);
        }
        assertThat(text(pdf).replace("\n", "").replace(" ", "")).contains("w".repeat(300));
    }

    @Test
    void everyScriptIsPrintedOrBoxed() throws IOException {
        String sql = "SELECT имя, ωμέγα, 漢字, שלום, \uD83D\uDE00 FROM \"t\u202Eable\" WHERE \u0000";
        SampleLog log = SampleLog.articles(1, false).add(sql, 5, false);

        assertThat(text(pdf(found(log), false))).contains("имя", "ωμέγα", "able");
    }

    @Test
    void twoThousandFindingsAndAHugeLiteralStayBounded() throws IOException {
        SampleLog log = SampleLog.articles(2, false);
        log.add("INSERT INTO t VALUES ('" + "x y ".repeat(25_000) + "')", 5, false);
        for (int i = 0; i < 2_000; i++) {
            log.find(Severity.WARNING, Grade.LIKELY, "Finding number " + i);
        }
        byte[] pdf = pdf(log.analysed(), false);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThan(150);
        }
        assertThat(text(pdf))
                .contains("1,880 more findings are not listed here")
                .contains("1,940 more findings are not shown in full")
                .contains("more characters)");
    }

    @Test
    void aLogWithoutStatementsHasAReportToo() throws IOException {
        String text = text(pdf(new SampleLog().analysed(), true));

        assertThat(text).contains("0 statements", "The log shows no SQL statements.");
    }

    @Test
    void bookmarksLinksAndMetadataLeadToTheFindings() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(found(SampleLog.articles(40, true)), true))) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
            assertThat(titles)
                    .contains(
                            "Summary",
                            "Findings",
                            "Findings in full",
                            "All statements",
                            "Coverage");
            PDAnnotationLink link =
                    (PDAnnotationLink) document.getPage(0).getAnnotations().getFirst();
            PDPage target = ((PDPageDestination) link.getDestination()).getPage();
            assertThat(document.getPages().indexOf(target)).isEqualTo(1);
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Querygram report: articles.log");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Querygram");
        }
    }

    @Test
    void aWordIsFoundBySearchingForIt() throws IOException {
        byte[] pdf = pdf(found(SampleLog.articles(3, false)), true);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String raw = new PDFTextStripper().getText(document);

            assertThat(raw).contains("Findings").doesNotContain("ﬁ");
        }
    }

    @Test
    void headingsParagraphsTablesAndTheChartAreTaggedAsSuch() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(found(SampleLog.articles(40, true)), true))) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");

            List<PDStructureElement> all = new ArrayList<>();
            collect(catalog.getStructureTreeRoot(), all);
            assertThat(all.stream().map(PDStructureElement::getStructureType))
                    .contains("Document", "H1", "H2", "H3", "P", "Code", "Table", "TR", "TH", "TD");
            PDStructureElement chart =
                    all.stream()
                            .filter(each -> each.getStructureType().equals("Figure"))
                            .findFirst()
                            .orElseThrow();
            assertThat(chart.getAlternateDescription()).contains("41 statements");
        }
    }

    @Test
    void everyPieceOfAPageBelongsToAnElementOrIsAnOrnament() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(found(SampleLog.articles(40, true)), true))) {
            PDNumberTreeNode parents =
                    document.getDocumentCatalog().getStructureTreeRoot().getParentTree();
            for (PDPage page : document.getPages()) {
                COSArray owners =
                        (COSArray)
                                ((PDParentTreeValue) parents.getValue(page.getStructParents()))
                                        .getCOSObject();
                PDFMarkedContentExtractor pieces = new PDFMarkedContentExtractor();
                pieces.processPage(page);
                for (PDMarkedContent piece : pieces.getMarkedContents()) {
                    if (!piece.getTag().equals("Artifact")) {
                        COSDictionary owner = (COSDictionary) owners.getObject(piece.getMCID());
                        assertThat(owner.getNameAsString(COSName.S)).isEqualTo(piece.getTag());
                    }
                }
            }
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }

    private static Analysis found(SampleLog log) {
        return log.find(Severity.PROBLEM, Grade.CERTAIN, "Authors are looked up one by one")
                .analysed();
    }

    private static byte[] pdf(Analysis analysis, boolean masks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnalysisPdf("0", masks, List.of("n-plus-one", "slow-query")).write(analysis, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(
                    new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }

    private static List<TextPosition> letters(byte[] pdf) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        letters.add(text);
                    }
                };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            stripper.getText(document);
        }
        return letters;
    }
}
