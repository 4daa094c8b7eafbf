package org.querygram.app.cli;

import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.Words;
import org.querygram.detect.Finding;

import java.util.ArrayList;
import java.util.List;

/// Says why a build failed: which findings `--fail-on` named.
final class FailedOn {

    private static final int MOST = 5;

    private FailedOn() {}

    /// Nothing when nothing failed.
    static List<String> lines(List<Finding> failed) {
        List<String> lines = new ArrayList<>();
        if (failed.isEmpty()) {
            return lines;
        }
        lines.add("--fail-on: " + Figures.count(failed.size(), "finding"));
        for (Finding finding : failed.subList(0, Math.min(MOST, failed.size()))) {
            String place = Words.place(finding);
            lines.add(
                    "  %s%s: %s"
                            .formatted(
                                    finding.detector(),
                                    place.isEmpty() ? "" : " " + FreeText.visible(place),
                                    FreeText.visible(finding.title())));
        }
        if (failed.size() > MOST) {
            lines.add("  and %s more".formatted(Figures.count(failed.size() - MOST)));
        }
        return lines;
    }
}
