package org.querygram.app.cli;

import org.querygram.app.report.ReportException;
import org.querygram.app.report.ReportOptions;
import org.querygram.app.report.Reports;
import org.querygram.app.report.saved.SavedFile;
import org.querygram.app.report.text.Fresh;
import org.querygram.compare.Comparison;
import org.querygram.compare.Comparisons;
import org.querygram.compare.Side;
import org.querygram.detect.Finding;
import org.querygram.read.UnreadableInputException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
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

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "The earlier run: its log, or its analysis (.qgram, .json).")
    Path before = Inputs.STANDARD_INPUT;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later run.")
    Path after = Inputs.STANDARD_INPUT;

    @Mixin OutputOptions output = new OutputOptions();
    @Mixin ReadingOptions reading = new ReadingOptions();
    @Mixin FilterOptions filters = new FilterOptions();
    @Mixin DetectionOptions detection = new DetectionOptions();
    @Mixin SharedOptions shared = new SharedOptions();

    private final Console console;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UsageException, ReportException, UnreadableInputException {
        List<Path> files = List.of(before, after);
        Inputs.check(files);
        output.checkComparison(files);
        Reader reader = new Reader(console, shared, reading, filters, detection);
        FailOn failOn = detection.toFailOn();
        Side left = side(before, reader);
        Side right = side(after, reader);
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
        List<Finding> failed = failOn.matching(Fresh.of(comparison));
        FailedOn.lines(failed).forEach(console::say);
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.FAILED_ON;
    }

    private static Side side(Path file, Reader reader)
            throws UnreadableInputException, UsageException {
        return SavedFile.isOne(file)
                ? SavedFile.read(file)
                : Side.of(reader.analyse(List.of(file)));
    }
}
