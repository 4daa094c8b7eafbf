package org.querygram.app.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The pages of `docs/detectors`, which the build packs beside the classes.
public final class DetectorPages {

    private static final String FOLDER = "/org/querygram/app/detectors/";

    private DetectorPages() {}

    /// The page as Markdown, without its title; empty where the program was put together without
    /// its documentation.
    public static Optional<String> of(String detector) {
        try (InputStream in = DetectorPages.class.getResourceAsStream(FOLDER + detector + ".md")) {
            if (in == null) {
                return Optional.empty();
            }
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = page.startsWith("# ") ? page.indexOf('\n') : 0;
            return Optional.of(page.substring(end).replace("\r\n", "\n").strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The first paragraph of its part "What it finds": what the bad pattern is.
    public static Optional<String> whatItFinds(String detector) {
        return of(detector).map(DetectorPages::firstParagraph).filter(text -> !text.isEmpty());
    }

    private static String firstParagraph(String page) {
        int heading = page.indexOf("## What it finds");
        String part = heading < 0 ? page : page.substring(page.indexOf('\n', heading)).strip();
        int gap = part.indexOf("\n\n");
        return (gap < 0 ? part : part.substring(0, gap)).replace('\n', ' ').strip();
    }
}
