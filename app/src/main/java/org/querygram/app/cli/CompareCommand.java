package org.querygram.app.cli;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.ReportException;
import org.querygram.app.report.ReportOptions;
import org.querygram.app.report.Reports;
import org.querygram.app.report.text.ComparisonWords;
import org.querygram.compare.Comparison;
import org.querygram.compare.Comparisons;
import org.querygram.compare.FindingChange;
import org.querygram.detect.Finding;
import org.querygram.read.UnreadableInputException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `querygram compare BEFORE AFTER`: matches two logs, says what changed.
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineProgram.VersionText.class,
        name = "compare",
        description = "Match two logs by fingerprint and by unit of work, and say what changed.",
        footer = {
            "",
            "Exit codes: 0 done, 1 a new finding that --fail-on names, 2 wrong usage, 3 an input"
                    + " could",
            "not be read, 4 our own fault."
        })
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The log of the earlier run.")
    Path before = Inputs.STANDARD_INPUT;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The log of the later run.")
    Path after = Inputs.STANDARD_INPUT;

    @Mixin OutputOptions output = new OutputOptions();
    @Mixin ReadingOptions reading = new ReadingOptions();
    @Mixin FilterOptions filters = new FilterOptions();
    @Mixin DetectionOptions detection = new DetectionOptions();
    @Mixin LaterOptions later = new LaterOptions();
    @Mixin SharedOptions shared = new SharedOptions();

    private final Console console;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UsageException, ReportException, UnreadableInputException {
        later.refuse();
        List<Path> files = List.of(before, after);
        Inputs.check(files);
        SavedAnalysis.refuse(before);
        SavedAnalysis.refuse(after);
        output.checkComparison(files);
        Reader reader = new Reader(console, shared, reading, filters, detection);
        FailOn failOn = detection.toFailOn();
        Analysis left = reader.analyse(List.of(before));
        Analysis right = reader.analyse(List.of(after));
        Comparison comparison = Comparisons.compare(left, right);
        ReportOptions options = output.toReportOptions(detection.checked());
        for (Path target : output.targets) {
            Reports.write(comparison, target, options);
        }
        if (!shared.quiet) {
            new ComparisonText(comparison, new Paint(shared.colours(console)))
                    .lines()
                    .forEach(console::print);
            output.targets.forEach(target -> console.print("wrote " + target));
        }
        return failOn.matches(fresh(comparison)) ? ExitCode.FAILED_ON : ExitCode.DONE;
    }

    /// Findings that the earlier log does not have.
    private static List<Finding> fresh(Comparison comparison) {
        return ComparisonWords.of(comparison, FindingChange.Kind.NEW).stream()
                .map(FindingChange::after)
                .filter(Objects::nonNull)
                .toList();
    }
}
