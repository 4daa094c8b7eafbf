package org.querygram.app.window;

import org.querygram.analysis.Summary;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.detect.Severity;
import org.querygram.entry.ReadReport;

import java.util.stream.Collectors;

/// The headline: how many statements there are, what they can become, and how the log was read.
///
/// @param before `2,796`
/// @param after `13`, or empty when nothing can be saved
/// @param unit what the figures count
/// @param first and `second`: the two lines of summary
/// @param format how the log was read, for the chip
/// @param coverage `all 2,796 lines read`
/// @param covered false when lines were not understood
public record HeadlineViewModel(
        String before,
        String after,
        String unit,
        String first,
        String second,
        String format,
        String coverage,
        boolean covered) {

    static HeadlineViewModel of(OpenLog log) {
        Summary summary = log.analysis().summary();
        boolean saves = summary.avoidableStatements() > 0;
        String soFar = log.analysis().complete() ? "" : " so far";
        return new HeadlineViewModel(
                Figures.count(summary.statements()),
                saves ? Figures.count(summary.statementsAfterFixes()) : "",
                (summary.statements() == 1 && !saves ? "statement" : "statements") + soFar,
                findings(log),
                second(log),
                formats(log),
                coverage(log),
                unknownLines(log) == 0);
    }

    private static String findings(OpenLog log) {
        long hints =
                log.analysis().causes().stream()
                        .map(Cause::whole)
                        .filter(HeadlineViewModel::isHint)
                        .count();
        long findings = log.analysis().causes().size() - hints;
        if (findings == 0 && hints == 0) {
            return log.analysis().complete() ? "Nothing to repair" : "No findings so far";
        }
        String text = findings == 0 ? "" : Figures.counted(findings, "finding");
        String also = hints == 0 ? "" : Figures.counted(hints, "hint");
        return text.isEmpty() || also.isEmpty() ? text + also : text + ", " + also;
    }

    private static boolean isHint(Finding finding) {
        return finding.severity() == Severity.INFO;
    }

    private static String second(OpenLog log) {
        Summary summary = log.analysis().summary();
        long saved =
                log.analysis().findings().stream()
                        .filter(finding -> !isHint(finding) && finding.durationNanos() > 0)
                        .mapToLong(Finding::durationNanos)
                        .sum();
        if (saved > 0 && summary.durationNanos() > 0) {
            // Findings never share a statement, but durations of a log are rounded: never promise
            // more than all.
            String most = log.figures().time(Math.min(saved, summary.durationNanos()));
            return "saves at most " + most + " of " + log.figures().time(summary.durationNanos());
        }
        if (summary.avoidableStatements() > 0) {
            double share = (double) summary.avoidableStatements() / summary.statements();
            return Figures.share(share) + " of the statements can be saved";
        }
        return summary.durationNanos() > 0
                ? log.figures().time(summary.durationNanos()) + " in the database"
                : "the log has no durations";
    }

    static String formats(OpenLog log) {
        return log.analysis().reports().stream()
                .map(ReadReport::formatTitle)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static long unknownLines(OpenLog log) {
        return log.analysis().reports().stream().mapToLong(r -> r.coverage().unknownLines()).sum();
    }

    private static String coverage(OpenLog log) {
        long lines = log.analysis().reports().stream().mapToLong(ReadReport::lines).sum();
        long unknown = unknownLines(log);
        if (unknown > 0) {
            return Figures.count(unknown)
                    + " of "
                    + Figures.counted(lines, "line")
                    + " not understood";
        }
        return lines == 1 ? "its one line read" : "all " + Figures.count(lines) + " lines read";
    }
}
