package org.querygram.app.cli;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.ReportException;
import org.querygram.app.report.ReportOptions;
import org.querygram.app.report.Reports;
import org.querygram.app.report.saved.SavedFile;
import org.querygram.detect.Finding;
import org.querygram.read.UnreadableInputException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `querygram analyze FILE...`: reads, detects, prints a short summary, writes reports.
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineProgram.VersionText.class,
        name = "analyze",
        description = "Read SQL logs, find what should not be there, print a short summary.",
        footer = {
            "",
            "A FILE may be a log, packed or not, a folder or an archive of logs, or '-' for"
                    + " standard",
            "input. Several are one workload, merged by time.",
            "Exit codes: 0 done, 1 a --fail-on matched, 2 wrong usage, 3 an input could not be"
                    + " read,",
            "4 our own fault; of several the highest."
        })
final class AnalyzeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Logs; '-' is standard input.")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--each",
            paramLabel = "DIR",
            description =
                    "Analyse each FILE alone, and write DIR/<number>.json, counting FILEs from 0;"
                            + " goes on after one that fails.")
    @Nullable Path each;

    @Option(
            names = "--follow",
            description =
                    "Keep reading logs that grow, and print the summary again; Ctrl+C ends it, with"
                            + " the reports.")
    boolean follow;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "An earlier analysis (.qgram or .json): only what is new counts for --fail-on.")
    @Nullable Path baseline;

    @Mixin OutputOptions output = new OutputOptions();
    @Mixin ReadingOptions reading = new ReadingOptions();
    @Mixin FilterOptions filters = new FilterOptions();
    @Mixin DetectionOptions detection = new DetectionOptions();
    @Mixin SharedOptions shared = new SharedOptions();

    private final Console console;
    private final Failures failures;

    AnalyzeCommand(Console console, Failures failures) {
        this.console = console;
        this.failures = failures;
    }

    @Override
    public Integer call() throws UsageException, ReportException, UnreadableInputException {
        Inputs.check(files);
        Reader reader = new Reader(console, shared, reading, filters, detection);
        FailOn failOn = detection.toFailOn();
        ReportOptions options = output.toReportOptions(detection.checked()).with(reading.threads());
        if (baseline == null) {
            failOn.refuseNew();
        } else {
            Baseline.before(baseline);
        }
        if (each != null) {
            if (baseline != null) {
                throw new UsageException(
                        "--each and --baseline do not go together. Give each log a run of its"
                                + " own.");
            }
            if (follow) {
                throw new UsageException("--each and --follow do not go together. Leave one out.");
            }
            if (!output.targets.isEmpty()) {
                throw new UsageException(
                        "--each writes a JSON file for each log; leave out -o, or run them without"
                                + " --each.");
            }
            return new EachRun(console, failures, reader, options, failOn, !shared.quiet)
                    .run(files, each);
        }
        output.check(files);
        if (files.size() == 1 && SavedFile.isOne(files.getFirst())) {
            return saved(new SavedRun(files.getFirst()), failOn);
        }
        Analysis analysis = follow ? followed(reader) : reader.analyse(files);
        Baseline beside = baseline == null ? null : Baseline.of(baseline, analysis);
        for (Path target : output.targets) {
            Reports.write(
                    analysis, target, beside == null ? options : options.knowing(beside.known()));
        }
        if (!shared.quiet) {
            print(analysis);
            if (beside != null) {
                beside.lines(new Paint(shared.colours(console))).forEach(console::print);
            }
            output.targets.forEach(target -> console.print("wrote " + target));
        }
        return verdict(failOn, beside == null ? analysis.findings() : beside.fresh());
    }

    private int saved(SavedRun run, FailOn failOn)
            throws UnreadableInputException, UsageException, ReportException {
        if (baseline != null || follow) {
            throw new UsageException(
                    "%s is a saved analysis. Compare two of them with 'querygram compare'."
                            .formatted(run.file()));
        }
        Analysis analysis = run.read(output).analysis();
        run.write(output.targets);
        if (!shared.quiet) {
            print(analysis);
            output.targets.forEach(target -> console.print("wrote " + target));
        }
        return verdict(failOn, analysis.findings());
    }

    private int verdict(FailOn failOn, List<Finding> findings) {
        List<Finding> failed = failOn.matching(findings);
        FailedOn.lines(failed).forEach(console::say);
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.FAILED_ON;
    }

    private void print(Analysis analysis) {
        new SummaryText(analysis, new Paint(shared.colours(console)))
                .lines()
                .forEach(console::print);
    }

    private Analysis followed(Reader reader) throws UsageException, UnreadableInputException {
        if (files.contains(Inputs.STANDARD_INPUT)) {
            throw new UsageException(
                    "--follow: standard input cannot be read again. Write it to a file, with 'tee'"
                            + " say, and follow that.");
        }
        return new FollowRun(console, reader, StopSignal.ofThisProcess())
                .run(files, this::printUpdate);
    }

    private void printUpdate(Analysis analysis) {
        if (!shared.quiet) {
            print(analysis);
            console.print("");
            console.flush();
        }
    }
}
