package org.querygram.app.window;

import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.report.text.Limit;
import org.querygram.app.report.text.Words;
import org.querygram.entry.Choice;
import org.querygram.entry.Coverage;
import org.querygram.entry.LeftOut;
import org.querygram.entry.ReadProblem;
import org.querygram.entry.ReadReport;

import java.util.ArrayList;
import java.util.List;

/// What became of every line of one source, in words.
///
/// @param title `Read as: PostgreSQL log`
/// @param summary one line under it
/// @param parts what the lines were, the ones not understood last and always there
/// @param unknown the first lines that were not understood, and one fact more where there are more
/// @param facts how it was read: prefix, encoding, what was left out, notes; name and value
public record ReadAsViewModel(
        String title, String summary, List<Part> parts, List<Fact> unknown, List<Fact> facts) {

    /// One kind of entry or line.
    ///
    /// @param weight its part of the bar
    /// @param colour number of a table colour, or 0
    public record Part(String name, long weight, String done, int colour) {}

    /// One thing known about the reading.
    public record Fact(String name, String value) {}

    private static final int MOST_PROBLEMS = 8;
    private static final int MOST_EXAMPLES = 5;

    public ReadAsViewModel {
        parts = List.copyOf(parts);
        unknown = List.copyOf(unknown);
        facts = List.copyOf(facts);
    }

    static List<ReadAsViewModel> of(OpenLog log) {
        return log.analysis().reports().stream().map(ReadAsViewModel::of).toList();
    }

    private static ReadAsViewModel of(ReadReport report) {
        Coverage coverage = report.coverage();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("Statements", coverage.statements(), "counted, drawn and judged", 1));
        long joined = coverage.joinedEntries();
        parts.add(
                new Part(
                        "Entries that belong to a statement",
                        joined,
                        "joined to it: durations, values, errors",
                        3));
        parts.add(
                new Part(
                        "Continued lines",
                        coverage.continuationLines(),
                        "joined to the line before",
                        4));
        parts.add(
                new Part(
                        "Entries without SQL",
                        coverage.otherEntries() - joined,
                        "counted, not drawn",
                        2));
        parts.add(unknown(coverage));
        return new ReadAsViewModel(
                title(report), summary(report), parts, examples(coverage), facts(report));
    }

    /// What this log cannot show, a sentence each.
    static List<String> missing(OpenLog log) {
        List<String> missing = new ArrayList<>();
        Limit.of(log.analysis()).forEach(limit -> missing.add(limit.text()));
        log.analysis()
                .notApplicable()
                .forEach(
                        of ->
                                missing.add(
                                        "Not checked, "
                                                + of.detector()
                                                + ": "
                                                + of.reason()
                                                + "."));
        return missing;
    }

    private static Part unknown(Coverage coverage) {
        return new Part(
                "Not understood",
                coverage.unknownLines(),
                coverage.unknownLines() == 0 ? "nothing was left over" : "left out of all figures",
                0);
    }

    private static List<Fact> examples(Coverage coverage) {
        List<Fact> examples = new ArrayList<>();
        for (Coverage.Example line : coverage.examplesOfUnknown()) {
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(new Fact("Line " + Figures.count(line.line()), line.text()));
            }
        }
        long more = coverage.unknownLines() - examples.size();
        if (!examples.isEmpty() && more > 0) {
            examples.add(new Fact("", Figures.counted(more, "more line")));
        }
        return examples;
    }

    private static String title(ReadReport report) {
        return "Read as: " + report.formatTitle();
    }

    private static String summary(ReadReport report) {
        return Figures.counted(report.lines(), "line")
                + ", "
                + Figures.bytes(report.bytes())
                + ", "
                + Figures.counted(report.coverage().statements(), "statement");
    }

    private static List<Fact> facts(ReadReport report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("File", report.path()));
        facts.add(new Fact("Format", report.formatTitle() + " (" + report.format() + ")"));
        facts.add(new Fact("Why", why(report.choice())));
        if (report.prefix() != null) {
            facts.add(new Fact("Line prefix", report.prefix()));
        }
        facts.add(new Fact("Encoding", report.encoding()));
        report.leftOut().forEach(left -> facts.add(new Fact("Left out", leftOut(left))));
        report.notes().forEach(note -> facts.add(new Fact("Note", note)));
        report.coverage().problems().stream()
                .limit(MOST_PROBLEMS)
                .map(ReadAsViewModel::fact)
                .forEach(facts::add);
        long more = report.coverage().problemsTotal() - MOST_PROBLEMS;
        if (more > 0) {
            facts.add(new Fact("Problems", Figures.count(more) + " more like these"));
        }
        return facts;
    }

    private static String leftOut(LeftOut left) {
        String text = Words.leftOut(left, true);
        boolean named = left.by().equals(LeftOut.FILE) || left.examples().isEmpty();
        return named ? text : text + ": " + String.join(", ", left.examples());
    }

    /// Which lines spoke for the format, and which format came second.
    private static String why(Choice choice) {
        if (choice.named()) {
            return "You named this format.";
        }
        if (choice.statements() == 0) {
            return "Its lines have this shape; none of the first ones is a statement.";
        }
        String spoke =
                "%s of this shape in the first lines, from line %s on."
                        .formatted(
                                Figures.counted(choice.statements(), "statement"),
                                Figures.count(choice.firstLine()));
        return choice.runnerUp() == null
                ? spoke + " No other format saw anything of its own."
                : "%s Second: %s, with %s."
                        .formatted(
                                spoke,
                                choice.runnerUp(),
                                Figures.counted(choice.runnerUpStatements(), "statement"));
    }

    private static Fact fact(ReadProblem problem) {
        String where = problem.line() > 0 ? "Line " + Figures.count(problem.line()) : "Problem";
        return new Fact(where, problem.reason());
    }
}
