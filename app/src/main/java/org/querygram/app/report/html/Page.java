package org.querygram.app.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// What stands around the content of any HTML report.
final class Page {

    /// Nothing may be loaded and nothing may run, whatever a browser finds in the file.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private Page() {}

    static void start(Html html, String title, String version) throws IOException {
        html.start("html", "lang", "en").start("head");
        html.start("meta", "charset", "utf-8");
        html.start("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.start("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.start("meta", "name", "color-scheme", "content", "light dark");
        html.start("meta", "name", "referrer", "content", "no-referrer");
        html.start("meta", "name", "generator", "content", "Querygram " + version);
        html.block("title", title);
        html.block("style", "\n" + style());
        html.endBlock().start("body").start("main");
        html.text("\n");
    }

    static void end(Html html, boolean masks, String version) throws IOException {
        html.endBlock();
        html.start("footer");
        html.block(
                "p",
                masks
                        ? "Values are masked: ?1, ?2 … stand for values of the log, the same number"
                                + " for the same value."
                        : "Values are as in the log: think of what they tell before you pass this"
                                + " on.");
        html.block("p", "Querygram " + version);
        html.endBlock().end().end().finish();
    }

    private static String style() throws IOException {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IOException("the program is incomplete: report.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
