package org.querygram.app.cli;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.saved.SavedFile;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.Fresh;
import org.querygram.app.report.text.Words;
import org.querygram.compare.Comparison;
import org.querygram.compare.Comparisons;
import org.querygram.compare.FindingChange;
import org.querygram.compare.Side;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.read.UnreadableInputException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An analysis beside an earlier one: only what is new counts.
///
/// @param name of the earlier one's file
/// @param fresh findings that are new
record Baseline(String name, Comparison comparison, List<Finding> fresh) {

    private static final int MOST = 20;

    static Baseline of(Path file, Analysis analysis) throws UnreadableInputException {
        Side before = before(file);
        Comparison comparison = Comparisons.compare(before, Side.of(analysis));
        return new Baseline(file.toString(), comparison, Fresh.of(comparison));
    }

    /// Reads the file, early: a long analysis for nothing is no kindness.
    static Side before(Path file) throws UnreadableInputException {
        if (!SavedFile.isOne(file)) {
            throw new UnreadableInputException(
                    file.toString(),
                    "--baseline %s is no saved analysis. Make one with 'querygram analyze LOG -o baseline.qgram'."
                            .formatted(file),
                    "");
        }
        return SavedFile.read(file);
    }

    /// Ids of the causes that were there before.
    Set<String> known() {
        Set<String> known = new HashSet<>();
        for (Cause cause : comparison.after().analysis().causes()) {
            if (cause.findings().stream().noneMatch(finding -> isFresh(finding))) {
                known.add(cause.id());
            }
        }
        return known;
    }

    private boolean isFresh(Finding finding) {
        return fresh.stream().anyMatch(each -> each == finding);
    }

    /// "baseline x.qgram: 1 new, 4 known, 0 resolved", and the new ones.
    List<String> lines(Paint paint) {
        List<String> lines = new ArrayList<>();
        long gone =
                comparison.findings().stream()
                        .filter(change -> change.kind() == FindingChange.Kind.RESOLVED)
                        .count();
        lines.add(
                "baseline %s: %s new, %s known, %s resolved"
                        .formatted(
                                FreeText.visible(name),
                                Figures.count(fresh.size()),
                                Figures.count(comparison.after().findings().size() - fresh.size()),
                                Figures.count(gone)));
        for (Finding finding : fresh.subList(0, Math.min(MOST, fresh.size()))) {
            String place = Words.place(finding);
            lines.add(
                    "  new %s %s%s: %s"
                            .formatted(
                                    paint.severity(
                                            finding.severity(),
                                            "%-7s".formatted(finding.severity().id())),
                                    finding.detector(),
                                    place.isEmpty() ? "" : " " + FreeText.visible(place),
                                    FreeText.visible(finding.title())));
        }
        if (fresh.size() > MOST) {
            lines.add("  and %s more".formatted(Figures.count(fresh.size() - MOST)));
        }
        return lines;
    }
}
