package org.querygram.app.cli;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.PlaceWords;
import org.querygram.app.report.text.Words;
import org.querygram.detect.Finding;
import org.querygram.entry.Coverage;
import org.querygram.entry.LeftOut;
import org.querygram.entry.ReadProblem;
import org.querygram.entry.ReadReport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The short summary that `analyze` prints: N -> M, the findings by weight, what was read. Its
/// shape is stable, and it holds no values of the log.
final class SummaryText {

    private static final int MOST_FINDINGS = 20;
    private static final int MOST_SOURCES = 8;
    private static final int MOST_PROBLEMS = 3;
    private static final int MOST_NOTES = 5;

    private final Analysis analysis;
    private final Words words;
    private final Paint paint;

    SummaryText(Analysis analysis, Paint paint) {
        this.analysis = analysis;
        this.words = Words.of(analysis);
        this.paint = paint;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(headline());
        findings(lines, words.faults());
        if (!words.hints().isEmpty()) {
            lines.add("hints, which need your knowledge of the program:");
            findings(lines, words.hints());
        }
        if (!analysis.ignored().isEmpty()) {
            lines.add(
                    "hidden as fine: %s (--no-ignore shows them)"
                            .formatted(Figures.count(analysis.ignored().size(), "finding")));
        }
        List<ReadReport> reports = analysis.reports();
        for (ReadReport report : reports.subList(0, Math.min(MOST_SOURCES, reports.size()))) {
            lines.add(coverage(report));
            remarks(lines, report);
        }
        if (reports.size() > MOST_SOURCES) {
            lines.add("and " + Figures.count(reports.size() - MOST_SOURCES, "more log"));
        }
        lines.addAll(words.limits());
        return lines;
    }

    private String headline() {
        if (analysis.summary().statements() == 0) {
            return paint.bold(words.headline("->"));
        }
        long nanos = analysis.summary().durationNanos();
        String time =
                nanos < 0 ? "" : ", %s in the database".formatted(words.figures().duration(nanos));
        return "%s%s; %s"
                .formatted(paint.bold(words.headline("->")), time, words.findingsInWords());
    }

    private void findings(List<String> lines, List<Finding> findings) {
        for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
            lines.add(line(finding));
        }
        if (findings.size() > MOST_FINDINGS) {
            lines.add("  and " + Figures.count(findings.size() - MOST_FINDINGS) + " more");
        }
    }

    private String line(Finding finding) {
        String counts =
                finding.avoidable() > 0
                        ? "%s -> %s"
                                .formatted(
                                        Figures.count(finding.statementsBefore()),
                                        Figures.count(finding.statementsAfter()))
                        : Figures.count(finding.count());
        String place = Words.place(finding);
        String places = PlaceWords.of(analysis, finding);
        return "  %s %-8s %14s  %s%s: %s%s%s"
                .formatted(
                        paint.severity(
                                finding.severity(), "%-7s".formatted(finding.severity().id())),
                        finding.grade().id(),
                        counts,
                        finding.detector(),
                        place.isEmpty() ? "" : " " + FreeText.visible(place),
                        FreeText.visible(finding.title()),
                        places.isEmpty() ? "" : " (in " + FreeText.masked(places) + ")",
                        limits(finding));
    }

    /// " [repeats=5 serious=10]": the detector's limits that had a say, as `--threshold` sets them.
    private static String limits(Finding finding) {
        String limits =
                finding.decidedBy().stream()
                        .map(each -> each.text().substring(each.text().indexOf('.') + 1))
                        .map(text -> text.replace(" ", ""))
                        .collect(Collectors.joining(" "));
        return limits.isEmpty() ? "" : " [" + limits + "]";
    }

    /// What went wrong in reading, where, and why a log may show nothing.
    private void remarks(List<String> lines, ReadReport report) {
        for (LeftOut left : report.leftOut()) {
            lines.add("  " + FreeText.visible(Words.leftOut(left, true)) + others(left));
        }
        Coverage coverage = report.coverage();
        List<ReadProblem> problems = coverage.problems();
        for (ReadProblem problem : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
            String reason = FreeText.visible(problem.reason());
            String place = problem.line() == 0 ? "" : "line %d: ".formatted(problem.line());
            lines.add("  " + place + reason);
        }
        if (coverage.problemsTotal() > MOST_PROBLEMS) {
            lines.add("  and " + Figures.count(coverage.problemsTotal() - MOST_PROBLEMS) + " more");
        }
        List<String> notes = report.notes();
        for (String note : notes.subList(0, Math.min(MOST_NOTES, notes.size()))) {
            lines.add("  note: " + FreeText.visible(note));
        }
        if (coverage.statements() == 0 && coverage.entries() > 0) {
            lines.add(
                    "  It shows no SQL. Check that the program logs its statements, or name another"
                            + " format with --as.");
        }
    }

    /// Where nothing is left, what could have been asked for.
    private String others(LeftOut left) {
        boolean said = left.by().equals(LeftOut.FILE) || left.examples().isEmpty();
        return analysis.summary().statements() > 0 || said
                ? ""
                : " (the log has: %s)"
                        .formatted(FreeText.visible(String.join(", ", left.examples())));
    }

    static String coverage(ReadReport report) {
        String name = report.path().equals("-") ? "standard input" : report.path();
        return "%s (%s): %s"
                .formatted(FreeText.visible(name), report.formatTitle(), Words.coverage(report));
    }
}
