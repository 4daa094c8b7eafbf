package org.querygram.app.cli;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.ReportException;
import org.querygram.app.report.ReportOptions;
import org.querygram.app.report.Reports;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.Words;
import org.querygram.read.UnreadableInputException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `--each`: one analysis a file, all in one process; a file that fails stops only itself.
///
/// @param speaks true to print a line for each file
record EachRun(
        Console console,
        Failures failures,
        Reader reader,
        ReportOptions options,
        FailOn failOn,
        boolean speaks) {

    int run(List<Path> files, Path folder) throws UsageException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException(
                    "--each %s: the folder cannot be made (%s). Choose another."
                            .formatted(folder, e.getMessage()));
        }
        int code = ExitCode.DONE;
        for (int number = 0; number < files.size(); number++) {
            code = Math.max(code, one(files.get(number), folder.resolve(number + ".json")));
        }
        return code;
    }

    private int one(Path file, Path target) {
        try {
            Analysis analysis = reader.analyse(List.of(file));
            Reports.write(analysis, target, options);
            if (speaks) {
                Words words = Words.of(analysis);
                console.print(
                        "%s: %s; %s"
                                .formatted(
                                        FreeText.visible(file.toString()),
                                        words.headline("->"),
                                        words.findingsInWords()));
            }
            return failOn.matches(analysis.findings()) ? ExitCode.FAILED_ON : ExitCode.DONE;
        } catch (UnreadableInputException
                | UsageException
                | ReportException
                | RuntimeException
                | StackOverflowError e) {
            remove(target);
            return failures.tell(e, file.toString());
        }
    }

    /// What an earlier run left must not be taken for the result of this one.
    private void remove(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            console.say(target + " is from an earlier run and cannot be removed; do not use it.");
        }
    }
}
