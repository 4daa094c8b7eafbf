package org.querygram.app.report.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.chart.Scale;
import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.TableRanks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.ImageIO;

/// The timeline of one log as a PNG file: the PDF's chart, as sharp as a screen of twice the usual
/// density.
///
/// @param masks true to replace what may be private in names
public record ChartPng(boolean masks) {

    private static final float PIXELS = 3;
    private static final float MARGIN = 12;

    /// Writes the whole picture; the stream stays open.
    public void write(Analysis analysis, OutputStream out) throws IOException {
        LogTexts texts = new LogTexts(analysis.workload(), masks);
        Log log = Log.of(analysis, texts, TableRanks.of(analysis));
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        float bottom;
        try (Book book = new Book("", "")) {
            Flow flow = new Flow(book);
            if (log.hasStatements()) {
                new TimelineChart(analysis, log.ranks(), Scale.of(analysis)).draw(flow);
            } else {
                flow.paragraph(Span.muted("The log shows no SQL statements."));
            }
            bottom = flow.y();
            book.save(page);
        }
        // Written to `out` itself, ImageIO would say that writing failed, and not why.
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn(page.toByteArray(), bottom), "png", png);
        png.writeTo(out);
    }

    /// What stands between the head and the foot of the only page, down to `bottom`.
    private static BufferedImage drawn(byte[] pdf, float bottom) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImage(0, PIXELS, ImageType.RGB);
            return page.getSubimage(
                    Math.round((Sheet.LEFT - MARGIN) * PIXELS),
                    Math.round((Sheet.TOP - MARGIN) * PIXELS),
                    Math.round((Sheet.RIGHT - Sheet.LEFT + 2 * MARGIN) * PIXELS),
                    Math.round((bottom - Sheet.TOP + 2 * MARGIN) * PIXELS));
        }
    }
}
