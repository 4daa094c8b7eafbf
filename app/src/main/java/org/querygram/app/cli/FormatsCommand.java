package org.querygram.app.cli;

import org.querygram.format.LogFormat;
import org.querygram.format.LogFormats;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// `querygram formats`: what it reads.
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineProgram.VersionText.class,
        name = "formats",
        description = "List the log formats that are read: id and title.")
final class FormatsCommand implements Callable<Integer> {

    @Mixin SharedOptions shared = new SharedOptions();

    private final Console console;

    FormatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int width =
                LogFormats.all().stream()
                        .map(LogFormat::id)
                        .mapToInt(String::length)
                        .max()
                        .orElse(1);
        String line = "%-" + width + "s  %s";
        for (LogFormat format : LogFormats.all()) {
            console.print(line.formatted(format.id(), format.title()));
        }
        return ExitCode.DONE;
    }
}
