package org.querygram.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// `querygram man`: the manual page, made of the same texts as `--help`.
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineProgram.VersionText.class,
        name = "man",
        description = "Print the manual page: querygram man > querygram.1",
        footer = {"", "To read it at once: querygram man | man -l -"})
final class ManCommand implements Callable<Integer> {

    @Spec CommandSpec spec = CommandSpec.create();

    private final Console console;

    ManCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        new ManPage(spec.root()).lines().forEach(console::print);
        return ExitCode.DONE;
    }
}
