package org.querygram.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A completion script for fish, which picocli does not make.
record FishCompletion(CommandSpec root) {

    String script() {
        List<String> lines = new ArrayList<>();
        lines.add("# Completion of " + root.name() + " for fish.");
        for (Map.Entry<String, CommandLine> each : root.subcommands().entrySet()) {
            CommandSpec command = each.getValue().getCommandSpec();
            lines.add(
                    "complete -c %s -n __fish_use_subcommand -a %s -d %s"
                            .formatted(root.name(), each.getKey(), quoted(about(command))));
            for (OptionSpec option : command.options()) {
                if (!option.hidden()) {
                    lines.add(option(each.getKey(), option));
                }
            }
        }
        return String.join("\n", lines);
    }

    private String option(String command, OptionSpec option) {
        StringBuilder line = new StringBuilder("complete -c ").append(root.name());
        line.append(" -n ").append(quoted("__fish_seen_subcommand_from " + command));
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " : " -s ")
                    .append(name.replaceFirst("^-+", ""));
        }
        if (option.arity().max() > 0) {
            line.append(" -r");
        }
        if (option.completionCandidates() != null) {
            line.append(" -f -a ").append(quoted(String.join(" ", option.completionCandidates())));
        }
        return line.append(" -d ").append(quoted(first(option.description()))).toString();
    }

    private static String about(CommandSpec command) {
        return first(command.usageMessage().description());
    }

    /// The first sentence: fish shows one line.
    private static String first(String[] description) {
        String text = description.length == 0 ? "" : String.join(" ", description);
        String plain = text.replaceAll("\\$\\{[^}]*\\}", "...");
        int end = plain.indexOf(". ");
        return end < 0 ? plain : plain.substring(0, end + 1);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
