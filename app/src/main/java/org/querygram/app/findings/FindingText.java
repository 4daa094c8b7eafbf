package org.querygram.app.findings;

import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.report.text.PlaceWords;
import org.querygram.app.statement.StatementText;
import org.querygram.detect.Advice;
import org.querygram.detect.Finding;
import org.querygram.detect.Severity;
import org.querygram.timeline.Segment;
import org.querygram.timeline.SegmentKind;
import org.querygram.timeline.Segments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A finding in the words that the list and the card show.
public record FindingText(OpenLog log, Finding finding) {

    /// A few lines prove it; the rest can be reached through the tree.
    private static final int MOST_EVIDENCE = 5;

    public String title() {
        return finding.title();
    }

    /// `blog_tag.name`, `blog_article`, or nothing.
    public String place() {
        String table = Objects.requireNonNullElse(finding.table(), "");
        return finding.column() == null || table.isEmpty() ? table : table + "." + finding.column();
    }

    public int colour() {
        return log.colours().number(finding.table());
    }

    /// `1,243`.
    public String before() {
        return Figures.count(finding.statementsBefore());
    }

    /// `2`.
    public String after() {
        return Figures.count(finding.statementsAfter());
    }

    /// Of the log's time, or of its statements where it has no durations; 0 to 1.
    public double share() {
        long all = log.analysis().summary().durationNanos();
        return all > 0 && finding.durationNanos() >= 0
                ? (double) finding.durationNanos() / all
                : (double) finding.avoidable() / Math.max(1, log.workload().size());
    }

    /// `81 % of time`.
    public String shareText() {
        long all = log.analysis().summary().durationNanos();
        boolean timed = all > 0 && finding.durationNanos() >= 0;
        return Figures.share(share()) + (timed ? " of time" : " of statements");
    }

    public boolean heavy() {
        return share() > 0.5;
    }

    /// `saves at most 44 ms`, or nothing where the log has no durations.
    public String saves() {
        return finding.durationNanos() < 0
                ? ""
                : "saves at most " + log.figures().time(finding.durationNanos());
    }

    /// `Problem`.
    public String severity() {
        return switch (finding.severity()) {
            case PROBLEM -> "Problem";
            case WARNING -> "Warning";
            case INFO -> "Hint";
        };
    }

    /// True for hints: they may save statements, but the log cannot tell.
    public boolean hint() {
        return finding.severity() == Severity.INFO;
    }

    /// Segments in which its statements stand.
    public int segments() {
        Segments segments = log.analysis().segments();
        BitSet seen = new BitSet(segments.list().size());
        for (int row : finding.rows()) {
            seen.set(segments.indexOf(row));
        }
        return seen.cardinality();
    }

    /// `In session 4711, lines 3 to 2,795`.
    public String where() {
        int[] rows = log.known(finding.rows());
        if (rows.length == 0) {
            return "";
        }
        if (log.isSaved()) {
            String segment = segment();
            String from = "from line " + first(rows) + mixed();
            return segment.isEmpty() ? "F" + from.substring(1) : "In " + segment + from;
        }
        String first = Figures.count(log.workload().line(rows[0]));
        String last = Figures.count(log.workload().line(rows[rows.length - 1]));
        String lines = rows.length == 1 ? "line " + first : "lines " + first + " to " + last;
        return "In " + segment() + lines + caller() + mixed();
    }

    private String first(int[] rows) {
        return Figures.count(
                java.util.Arrays.stream(rows).map(log.workload()::line).min().orElse(0));
    }

    /// The line of the program that sent the first of its statements whose log knows it.
    private String caller() {
        for (int row : finding.rows()) {
            String caller = log.workload().caller(row);
            if (caller != null) {
                return "; sent from " + caller;
            }
        }
        return "";
    }

    private String mixed() {
        return log.analysis().segments().list().get(finding.segment()).mayMix()
                ? "; requests may be mixed: the log names no thread"
                : "";
    }

    private String segment() {
        int count = segments();
        Segment segment = log.analysis().segments().list().get(finding.segment());
        if (segment.kind() == SegmentKind.WHOLE_LOG) {
            return "";
        }
        return (count > 1 ? places(count) : segment.title()) + ", ";
    }

    /// `812 of 1,000 GET /articles/*`.
    private String places(int count) {
        String places = PlaceWords.of(log.analysis(), finding);
        return places.isEmpty() ? Figures.count(count) + " segments" : places;
    }

    public List<StatementText> evidence() {
        List<StatementText> lines = new ArrayList<>();
        for (int row : finding.evidence()) {
            if (lines.size() < MOST_EVIDENCE) {
                lines.add(new StatementText(log, row));
            }
        }
        return lines;
    }

    /// `1,238 more in the log`, or nothing.
    ///
    /// @param shown lines that are shown
    public String moreThan(int shown) {
        int all = log.isSaved() ? finding.count() : finding.rows().length;
        int more = all - Math.min(shown, evidence().size());
        return more > 0 ? Figures.count(more) + " more in the log" : "";
    }

    /// Names this finding to a screen reader.
    ///
    /// @param number from 1
    public String sentence(int number, int of) {
        return String.format(
                Locale.ROOT,
                "Finding %d of %d, %s, %s: %s, %s, %s to %s statements",
                number,
                of,
                finding.severity().id(),
                finding.grade().id(),
                title(),
                place(),
                before(),
                after());
    }

    /// All of it as plain text, for the clipboard.
    public String copyText() {
        Advice advice = finding.advice();
        StringBuilder text = new StringBuilder();
        text.append(title()).append(" (").append(finding.id()).append(")\n");
        text.append(severity()).append(", ").append(finding.grade().id()).append(", ");
        text.append(before()).append(" -> ").append(after()).append(" statements\n");
        text.append(finding.why()).append("\n").append(where()).append("\n");
        evidence()
                .forEach(
                        e ->
                                text.append("  ")
                                        .append(e.place())
                                        .append(": ")
                                        .append(e.sql())
                                        .append("\n"));
        text.append("\nDjango: ").append(advice.django()).append("\n");
        text.append("\nHibernate: ").append(advice.hibernate()).append("\n");
        text.append("\nSQL: ").append(advice.sql()).append("\n");
        text.append(advice.caveat().isEmpty() ? "" : "\n" + advice.caveat() + "\n");
        text.append(finding.cannotShow().isEmpty() ? "" : finding.cannotShow() + "\n");
        return text.toString();
    }
}
