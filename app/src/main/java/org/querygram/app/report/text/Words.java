package org.querygram.app.report.text;

import org.querygram.analysis.Analysis;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.detect.Severity;
import org.querygram.entry.Coverage;
import org.querygram.entry.LeftOut;
import org.querygram.entry.ReadReport;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The sentences that the summary on the terminal, the PDF and the Markdown report have in common.
///
/// @param figures how durations of this log are written
public record Words(Analysis analysis, Figures figures) {

    private static final long NANOS_PER_MILLI = 1_000_000;

    public static Words of(Analysis analysis) {
        return new Words(analysis, new Figures(wholeMillis(analysis.workload())));
    }

    /// True when no duration is finer than a millisecond: the log rounds them.
    private static boolean wholeMillis(Workload workload) {
        boolean any = false;
        for (int row = 0; row < workload.size(); row++) {
            long nanos = workload.durationNanos(row);
            if (nanos > 0 && nanos % NANOS_PER_MILLI != 0) {
                return false;
            }
            any |= nanos >= 0;
        }
        return any;
    }

    /// Findings that count against a log: all but hints. One cause in many segments is one.
    public List<Finding> faults() {
        return wholes().filter(f -> f.severity() != Severity.INFO).toList();
    }

    /// Findings that need the reader's knowledge.
    public List<Finding> hints() {
        return wholes().filter(f -> f.severity() == Severity.INFO).toList();
    }

    private Stream<Finding> wholes() {
        return analysis.causes().stream().map(Cause::whole);
    }

    /// What repairing the faults saves at most, in nanoseconds; -1 when the log has no durations.
    public long savedNanos() {
        long sum = -1;
        for (Finding finding : faults()) {
            if (finding.durationNanos() >= 0) {
                sum = Math.max(0, sum) + finding.durationNanos();
            }
        }
        return Math.min(sum, analysis.summary().durationNanos());
    }

    /// "2,796 → 13 statements", or "13 statements" where nothing can be saved.
    public String headline(String arrow) {
        int before = analysis.summary().statements();
        int after = analysis.summary().statementsAfterFixes();
        return before == after
                ? Figures.count(before, "statement")
                : "%s %s %s"
                        .formatted(Figures.count(before), arrow, Figures.count(after, "statement"));
    }

    /// "4 findings: 3 problems, 1 warning", "nothing to repair".
    public String findingsInWords() {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = wholes().filter(f -> f.severity() == severity).count();
            String one = severity == Severity.INFO ? "hint" : severity.id();
            if (count > 0) {
                parts.add(Figures.count(count, one));
            }
        }
        return parts.isEmpty() ? "nothing to repair" : String.join(", ", parts);
    }

    /// Two or three sentences: what repairing brings, and where to begin.
    public String lead() {
        if (analysis.summary().statements() == 0) {
            return analysis.reports().stream().allMatch(report -> report.leftOut().isEmpty())
                    ? "The log shows no SQL statements."
                    : "No statement fits what was asked for.";
        }
        List<Finding> faults = faults();
        if (faults.isEmpty()) {
            String hints =
                    hints().isEmpty()
                            ? ""
                            : " %s for the reader to judge."
                                    .formatted(capital(Figures.count(hints().size(), "hint")));
            return "Nothing to repair was found." + hints;
        }
        return repairs(faults.size()) + saved() + begin(faults);
    }

    private String repairs(int faults) {
        int all = analysis.summary().statements();
        int avoidable = analysis.summary().avoidableStatements();
        return "%s %s of %s statements (%s)."
                .formatted(
                        faults == 1
                                ? "One repair removes"
                                : Figures.count(faults) + " repairs remove",
                        Figures.count(avoidable),
                        Figures.count(all),
                        Figures.percent(avoidable, all));
    }

    /// Which finding takes most time, where that is not the first one anyway.
    private String begin(List<Finding> faults) {
        Finding slowest = Collections.max(faults, Comparator.comparingLong(Finding::durationNanos));
        long all = analysis.summary().durationNanos();
        if (faults.size() < 2 || slowest.durationNanos() <= 0 || all <= 0) {
            return "";
        }
        return " Most time goes into \u201C%s\u201D: %s."
                .formatted(slowest.title(), Figures.percent(slowest.durationNanos(), all));
    }

    private String saved() {
        long all = analysis.summary().durationNanos();
        long saved = savedNanos();
        return saved < 0 || all <= 0
                ? ""
                : " That saves at most %s of the %s that the database was busy."
                        .formatted(figures.duration(saved), figures.duration(all));
    }

    /// "saves at most 44 ms", or "" where the log has no durations.
    public String saves(Finding finding) {
        return finding.durationNanos() < 0
                ? ""
                : "saves at most " + figures.duration(finding.durationNanos());
    }

    /// "blog_tag.name", "blog_tag", or "" where a finding has no table.
    public static String place(Finding finding) {
        if (finding.table() == null) {
            return "";
        }
        return finding.column() == null
                ? finding.table()
                : finding.table() + "." + finding.column();
    }

    /// Statements of a finding that its evidence does not show (the evidence may have others too).
    public static int notInEvidence(Finding finding) {
        long shown =
                finding.evidence().stream()
                        .filter(row -> Arrays.binarySearch(finding.rows(), row) >= 0)
                        .distinct()
                        .count();
        return finding.rows().length - (int) shown;
    }

    /// "2,796 lines: 2,796 statements, 0 other entries, 0 continued lines, 0 not understood".
    public static String coverage(ReadReport report) {
        Coverage coverage = report.coverage();
        String problems =
                coverage.problemsTotal() == 0
                        ? ""
                        : ", " + Figures.count(coverage.problemsTotal(), "problem");
        return "%s: %s, %s, %s, %s not understood%s"
                .formatted(
                        Figures.count(report.lines(), "line"),
                        Figures.count(coverage.statements(), "statement"),
                        Figures.count(coverage.otherEntries(), "other entry"),
                        Figures.count(coverage.continuationLines(), "continued line"),
                        Figures.count(coverage.unknownLines()),
                        problems);
    }

    /// "12,345 statements of other databases left out, 3 of them name none".
    ///
    /// @param names false to leave out what files are named, in a report that is shared
    public static String leftOut(LeftOut left, boolean names) {
        if (left.by().equals(LeftOut.FILE)) {
            String which = names ? ": " + String.join("; ", left.examples()) : "";
            return "%s beside it left out (no log)%s"
                    .formatted(Figures.count(left.count(), "file"), which);
        }
        String of =
                left.by().equals("time")
                        ? "outside of the time asked for"
                        : "of other " + Figures.count(2, left.by()).replaceFirst("^2 ", "");
        String unnamed =
                left.unnamed() == 0
                        ? ""
                        : left.by().equals("time")
                                ? ", %s of them without a time"
                                        .formatted(Figures.count(left.unnamed()))
                                : ", %s of them name none".formatted(Figures.count(left.unnamed()));
        return "%s %s left out%s".formatted(Figures.count(left.count(), "statement"), of, unnamed);
    }

    /// What this log cannot show, as sentences.
    public List<String> limits() {
        List<String> limits = new ArrayList<>();
        if (!analysis.complete()) {
            limits.add("Reading was cancelled: counts are lower bounds.");
        }
        Limit.of(analysis).forEach(limit -> limits.add(limit.text()));
        if (analysis.workload().hasDurations() && figures.wholeMillis()) {
            limits.add("Durations are rounded to 1 ms.");
        }
        return limits;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// "Problem", "Warning", "Hint".
    public static String severity(Severity severity) {
        return severity == Severity.INFO ? "Hint" : capital(severity.id());
    }
}
