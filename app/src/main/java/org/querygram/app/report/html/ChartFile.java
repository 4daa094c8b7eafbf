package org.querygram.app.report.html;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.chart.Scale;
import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.TableRanks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The timeline of one log as an SVG file: nothing from elsewhere, light whatever stands around it.
///
/// @param masks true to replace what may be private in names
public record ChartFile(boolean masks) {

    /// Writes the whole picture; the stream stays open.
    public void write(Analysis analysis, OutputStream out) throws IOException {
        LogTexts texts = new LogTexts(analysis.workload(), masks);
        Log log = Log.of(analysis, texts, TableRanks.of(analysis));
        Html html = new Html(out, false);
        new ChartSvg(html, log, Scale.of(analysis)).write(style());
        html.finish();
    }

    private static String style() throws IOException {
        try (InputStream in = ChartFile.class.getResourceAsStream("chart.css")) {
            if (in == null) {
                throw new IOException("the program is incomplete: chart.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
