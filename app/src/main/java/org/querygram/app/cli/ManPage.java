package org.querygram.app.cli;

import org.querygram.app.report.Version;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The manual page in the language of `man`, out of the model that picocli makes of the commands.
final class ManPage {

    private final CommandSpec root;
    private final List<String> lines = new ArrayList<>();

    ManPage(CommandSpec root) {
        this.root = root;
    }

    List<String> lines() {
        String name = root.name();
        lines.add(
                ".TH %s 1 \"\" \"%s %s\" \"User Commands\""
                        .formatted(name.toUpperCase(Locale.ROOT), name, Version.text()));
        part("NAME");
        text(name + " - draws what a program asked of its database");
        part("SYNOPSIS");
        bold(name);
        text("[FILE...]");
        lines.add(".br");
        for (String command : commands()) {
            bold(name + " " + command);
            text("[OPTION...] ...");
            lines.add(".br");
        }
        part("DESCRIPTION");
        text("Reads SQL logs of Django, Hibernate and PostgreSQL, lays the statements out as");
        text("timelines, folds loops and says what should not be there: N+1 queries, duplicates,");
        text("row-by-row writes. Without a command the window opens.");
        for (String command : commands()) {
            command(Objects.requireNonNull(root.subcommands().get(command)).getCommandSpec());
        }
        exitCodes();
        return lines;
    }

    private List<String> commands() {
        return root.subcommands().keySet().stream().filter(name -> !name.equals("help")).toList();
    }

    private void command(CommandSpec command) {
        part(command.name().toUpperCase(Locale.ROOT));
        for (String line : command.usageMessage().description()) {
            text(line);
        }
        for (PositionalParamSpec each : command.positionalParameters()) {
            entry(each.paramLabel(), each.renderedDescription());
        }
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                String value = option.arity().max() > 0 ? "=" + option.paramLabel() : "";
                String names = String.join(", ", option.names());
                entry(
                        option.negatable() ? names.replace("--", "--[no-]") : names + value,
                        option.renderedDescription());
            }
        }
        lines.add(".PP");
        for (String line : command.usageMessage().footer()) {
            text(line);
        }
    }

    private void exitCodes() {
        part("EXIT STATUS");
        entry("0", new String[] {"Done."});
        entry("1", new String[] {"What --fail-on names was found."});
        entry("2", new String[] {"Wrong usage."});
        entry("3", new String[] {"An input could not be read."});
        entry("4", new String[] {"A fault of the program, or a report could not be written."});
    }

    private void part(String title) {
        lines.add(".SH " + title);
    }

    private void bold(String text) {
        lines.add(".B " + escaped(text));
    }

    private void entry(String name, String[] description) {
        lines.add(".TP");
        bold(name);
        for (String line : description) {
            text(line);
        }
    }

    /// A line of text; what `man` would take for a request is made text.
    private void text(String line) {
        if (!line.isBlank()) {
            String shown = escaped(line.strip());
            lines.add(shown.startsWith(".") || shown.startsWith("'") ? "\\&" + shown : shown);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }
}
