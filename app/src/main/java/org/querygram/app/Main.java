package org.querygram.app;

import org.querygram.app.cli.CommandLineProgram;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the program starts: a command runs without a window, everything else is a log for the
/// window.
public final class Main {

    private static final int WRONG_USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        // A library looks for a logger when a PDF is written, and would say on stderr that there is
        // none.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(start(List.of(arguments)));
    }

    private static int start(List<String> arguments) {
        if (CommandLineProgram.handles(arguments)) {
            return CommandLineProgram.ofThisProcess().run(arguments);
        }
        Optional<String> misspelt = CommandLineProgram.misspelt(arguments);
        if (misspelt.isPresent()) {
            System.err.println("querygram: " + misspelt.get());
            return WRONG_USAGE;
        }
        return open(arguments);
    }

    private static int open(List<String> arguments) {
        List<Path> logs = new ArrayList<>();
        for (String argument : arguments) {
            try {
                if (!argument.startsWith("--")) {
                    logs.add(Path.of(argument));
                }
            } catch (InvalidPathException e) {
                System.err.println("querygram: " + e.getMessage() + ". Name a log file.");
                return WRONG_USAGE;
            }
        }
        return new DesktopLauncher().open(logs);
    }
}
