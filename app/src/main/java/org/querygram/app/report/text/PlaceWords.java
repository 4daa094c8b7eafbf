package org.querygram.app.report.text;

import org.querygram.analysis.Analysis;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.detect.Place;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where a cause shows, in words: "812 of 1,000 GET /articles/*".
public final class PlaceWords {

    private static final int MOST = 3;

    private PlaceWords() {}

    /// Of the cause that a finding stands for or belongs to; empty when it shows in one place only.
    public static String of(Analysis analysis, Finding finding) {
        return analysis.causeOf(finding).map(PlaceWords::of).orElse("");
    }

    /// "812 of 1,000 GET /articles/*, 3 of 3 GET /tags and 2 more places"; empty when there is but
    /// one finding.
    public static String of(Cause cause) {
        if (cause.findings().size() < 2) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (Place place : cause.places().subList(0, Math.min(MOST, cause.places().size()))) {
            words.add(
                    "%s of %s %s"
                            .formatted(
                                    Figures.count(place.hit()),
                                    Figures.count(place.of()),
                                    place.title()));
        }
        int more = cause.places().size() - words.size();
        String tail = more > 0 ? " and " + Figures.count(more, "more place") : "";
        return String.join(", ", words) + tail;
    }

    /// The lines of the program that sent a finding's statements, where the log knows them (p6spy's
    /// stack traces, call sites in comments and layouts): "shop.Books.all(Books.java:12)"; empty
    /// where it does not.
    public static String callers(Workload workload, Finding finding) {
        Set<String> all = new LinkedHashSet<>();
        for (int row : finding.rows()) {
            String caller = workload.caller(row);
            if (caller != null) {
                all.add(FreeText.visible(caller));
            }
        }
        int more = all.size() - MOST;
        return String.join(", ", all.stream().limit(MOST).toList())
                + (more > 0 ? " and " + Figures.count(more, "more place") : "");
    }
}
