package org.querygram.app.cli;

import org.querygram.app.report.Version;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The program without its window: arguments in, exit code out.
public final class CommandLineProgram {

    /// The commands, in the order in which help lists them.
    public static final List<String> COMMANDS =
            List.of(
                    "analyze",
                    "compare",
                    "fingerprint",
                    "formats",
                    "detectors",
                    "completion",
                    "man");

    private static final List<String> ANSWERS = List.of("help", "--help", "-h", "--version", "-V");

    private final Console console;
    private final Failures failures;

    /// For given streams.
    ///
    /// @param errorTerminal true when `err` is a terminal: progress is drawn only there
    /// @param outTerminal true when `out` is a terminal: colours are used only there
    public CommandLineProgram(
            InputStream in,
            PrintStream out,
            PrintStream err,
            boolean errorTerminal,
            boolean outTerminal) {
        console = new Console(in, out, err, errorTerminal, outTerminal);
        failures = new Failures(console);
    }

    /// For the standard streams.
    public static CommandLineProgram ofThisProcess() {
        return new CommandLineProgram(
                System.in, System.out, System.err, Terminals.err(), Terminals.out());
    }

    /// True when the arguments ask for a command, for help or for the version, and not for the
    /// window. The first word decides; options before it do not. Options alone that the window does
    /// not know are ours.
    public static boolean handles(List<String> arguments) {
        for (String argument : arguments) {
            if (COMMANDS.contains(argument) || ANSWERS.contains(argument)) {
                return true;
            }
            if (!argument.startsWith("-") || argument.equals("-")) {
                return false;
            }
        }
        return arguments.stream().anyMatch(argument -> !argument.equals("--debug"));
    }

    /// What to say when the first word is neither a file nor a command, but nearly a command.
    public static Optional<String> misspelt(List<String> arguments) {
        if (arguments.isEmpty() || Files.exists(Path.of(arguments.getFirst()))) {
            return Optional.empty();
        }
        String word = arguments.getFirst();
        String meant = Suggestion.of(word, COMMANDS);
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of("%s: no such file, and no command.%s".formatted(word, meant));
    }

    /// Runs a command.
    ///
    /// @return 0 done, 1 a `--fail-on` matched, 2 wrong usage, 3 an input could not be read, 4 our
    /// fault
    public int run(List<String> arguments) {
        CommandLine root = new CommandLine(new Root());
        root.addSubcommand("analyze", new AnalyzeCommand(console, failures));
        root.addSubcommand("compare", new CompareCommand(console));
        root.addSubcommand("fingerprint", new FingerprintCommand(console));
        root.addSubcommand("formats", new FormatsCommand(console));
        root.addSubcommand("detectors", new DetectorsCommand(console));
        root.addSubcommand("completion", new CompletionCommand(console));
        root.addSubcommand("man", new ManCommand(console));
        root.addSubcommand("help", new CommandLine.HelpCommand());
        root.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.registerConverter(Path.class, Inputs::path);
        root.setUsageHelpAutoWidth(false);
        root.setUsageHelpWidth(100);
        root.setParameterExceptionHandler((fault, words) -> wrongUsage(fault));
        root.setExecutionExceptionHandler((fault, line, parsed) -> failures.tell(fault, ""));
        root.setExecutionStrategy(this::execute);
        try {
            return root.execute(arguments.toArray(String[]::new));
        } catch (StackOverflowError | OutOfMemoryError e) {
            return failures.tell(e, "");
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private int execute(ParseResult parsed) {
        Root root = (Root) parsed.commandSpec().userObject();
        failures.debug(root.debug);
        return new CommandLine.RunLast().execute(parsed);
    }

    private int wrongUsage(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String meant =
                fault instanceof UnmatchedArgumentException unmatched
                        ? String.join(", ", unmatched.getSuggestions())
                        : "";
        console.say(
                "%s.%s Try '%s --help'."
                        .formatted(
                                String.valueOf(fault.getMessage()).replaceAll("\\.$", ""),
                                meant.isEmpty() ? "" : " Did you mean " + meant + "?",
                                name));
        return ExitCode.WRONG_USAGE;
    }

    /// What stands before the commands.
    @Command(
            name = "querygram",
            mixinStandardHelpOptions = true,
            versionProvider = VersionText.class,
            synopsisSubcommandLabel = "COMMAND",
            description = "Draws what a program asked of its database.",
            footer = {"", "Without a command the window opens, with the FILEs if there are any."})
    static final class Root implements Runnable {

        @Option(
                names = "--debug",
                scope = ScopeType.INHERIT,
                description = "Show where in the program a fault happened.")
        boolean debug;

        @Parameters(paramLabel = "FILE", arity = "0..*", description = "Logs for the window.")
        List<String> files = List.of();

        @CommandLine.Spec CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "A command is missing");
        }
    }

    /// For `--version`.
    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return Version.lines().toArray(String[]::new);
        }
    }
}
