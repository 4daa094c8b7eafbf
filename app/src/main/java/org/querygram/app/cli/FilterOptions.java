package org.querygram.app.cli;

import org.jspecify.annotations.Nullable;
import org.querygram.filter.FilterException;
import org.querygram.filter.StatementFilter;
import org.querygram.filter.TimeBound;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;

/// Which statements of a log matter: a server's log holds those of many programs.
final class FilterOptions {

    private static final String NAMES = "NAME[,NAME]";

    @Option(
            names = "--user",
            split = ",",
            paramLabel = NAMES,
            description = "Only statements of these database users; '*' stands for any text.")
    List<String> users = new ArrayList<>();

    @Option(
            names = "--database",
            split = ",",
            paramLabel = NAMES,
            description = "Only statements in these databases.")
    List<String> databases = new ArrayList<>();

    @Option(
            names = "--application",
            split = ",",
            paramLabel = NAMES,
            description = "Only statements of programs with these names (application_name).")
    List<String> applications = new ArrayList<>();

    @Option(
            names = "--path",
            split = ",",
            paramLabel = "PATH[,PATH]",
            description =
                    "Only statements of requests whose path begins so, or fits a pattern with '*';"
                            + " 'POST /orders/' names the method too.")
    List<String> paths = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description =
                    "Only from this time on: 2026-11-21, 2026-11-21T10:15, or 10:15 of every day;"
                            + " in the log's own zone unless it names one.")
    @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "Only up to this time, which counts too; a date is all of its day.")
    @Nullable String to;

    StatementFilter toFilter() throws UsageException {
        TimeBound start = bound("--from", from, false);
        TimeBound end = bound("--to", to, true);
        if (start != null && end != null && start.isAfter(end)) {
            throw new UsageException(
                    "--from %s is later than --to %s. Exchange them.".formatted(from, to));
        }
        return new StatementFilter(
                given("--user", users),
                given("--database", databases),
                given("--application", applications),
                given("--path", paths),
                start,
                end);
    }

    private static List<String> given(String option, List<String> values) throws UsageException {
        List<String> names = values.stream().map(String::strip).toList();
        if (names.contains("")) {
            throw new UsageException(
                    "%s: a name is empty text. Leave it out, or write '*' for any."
                            .formatted(option));
        }
        return names;
    }

    private static @Nullable TimeBound bound(String option, @Nullable String text, boolean end)
            throws UsageException {
        try {
            return text == null ? null : TimeBound.parse(text, end);
        } catch (FilterException e) {
            throw new UsageException("%s: %s".formatted(option, e.getMessage()));
        }
    }
}
