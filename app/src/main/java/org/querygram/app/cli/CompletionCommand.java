package org.querygram.app.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// `querygram completion SHELL`: a script that lets a shell complete commands and options.
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineProgram.VersionText.class,
        name = "completion",
        description = "Print a script that completes commands and options in a shell.",
        footer = {
            "",
            "bash: source <(querygram completion bash), in ~/.bashrc",
            "zsh:  source <(querygram completion zsh), in ~/.zshrc behind compinit",
            "fish: querygram completion fish > ~/.config/fish/completions/querygram.fish"
        })
final class CompletionCommand implements Callable<Integer> {

    /// Shells that there is a script for.
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
    Shell shell = Shell.bash;

    @Spec CommandSpec spec = CommandSpec.create();

    private final Console console;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandSpec root = spec.root();
        String script =
                switch (shell) {
                    // zsh runs the script of bash through its own bashcompinit.
                    case bash, zsh -> AutoComplete.bash(root.name(), root.commandLine());
                    case fish -> new FishCompletion(root).script();
                };
        script.lines().forEach(console::print);
        return ExitCode.DONE;
    }
}
