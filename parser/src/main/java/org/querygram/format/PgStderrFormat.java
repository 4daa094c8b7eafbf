package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;

import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's log as it writes it to stderr, or as the logging collector writes it to
/// `postgresql-*.log`.
///
/// The prefix is the user's (`--prefix`), or found out from the lines.
public final class PgStderrFormat implements LogFormat {

    private static final String DEFAULT_PREFIX = "%m [%p] ";

    @Override
    public String id() {
        return "pg-stderr";
    }

    @Override
    public String title() {
        return "PostgreSQL server log (stderr)";
    }

    @Override
    public String settingFor(LogFact fact) {
        return PgSettings.settingFor(fact);
    }

    @Override
    public TextCleanup cleanup() {
        return TextCleanup.TAB_AFTER_LINE_BREAK;
    }

    @Override
    public boolean errorsNameTheirStatement() {
        return true;
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        PgSampleLines lines = PgSampleLines.of(sample);
        String given = hints.prefix();
        PgPrefix prefix = given == null ? PgPrefixGuess.of(lines) : new PgPrefix(unquoted(given));
        if (prefix == null) {
            return null;
        }
        PgCensus census = census(sample, prefix, hints, lines);
        return census.isPostgres(given != null, prefix)
                ? recognition(prefix, hints, lines, census)
                : null;
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        PgSampleLines lines = PgSampleLines.of(sample);
        String given = hints.prefix();
        PgPrefix guess = given == null ? PgPrefixGuess.of(lines) : new PgPrefix(unquoted(given));
        PgPrefix prefix = guess == null ? new PgPrefix(DEFAULT_PREFIX) : guess;
        return recognition(prefix, hints, lines, census(sample, prefix, hints, lines));
    }

    /// People copy the setting out of postgresql.conf, quotes and all.
    private static String unquoted(String given) {
        boolean quoted = given.length() > 1 && given.charAt(0) == '\'' && given.endsWith("'");
        return quoted ? given.substring(1, given.length() - 1) : given;
    }

    private static PgCensus census(
            Sample sample, PgPrefix prefix, FormatHints hints, PgSampleLines lines) {
        PgStderrScanner scanner = new PgStderrScanner(prefix, hints.zone(), !lines.continued());
        return PgCensus.of(sample, scanner);
    }

    private Recognition recognition(
            PgPrefix prefix, FormatHints hints, PgSampleLines lines, PgCensus census) {
        List<String> notes = new ArrayList<>();
        if (hints.prefix() == null) {
            notes.add("log_line_prefix was found out from the lines: \"" + prefix.text() + "\".");
        }
        if (!prefix.unknown().isEmpty()) {
            notes.add(
                    "PostgreSQL does not know %s in log_line_prefix and prints nothing for it."
                            .formatted(String.join(", ", prefix.unknown())));
        }
        notes.addAll(zoneNotes(lines, prefix, hints));
        notes.addAll(census.notes());
        return new Recognition(
                this,
                new PgStderrScanner(prefix, hints.zone(), !lines.continued()),
                census.statements(),
                census.unknownLines(),
                prefix.text(),
                notes);
    }

    private static List<String> zoneNotes(PgSampleLines lines, PgPrefix prefix, FormatHints hints) {
        PgZones zones = new PgZones(hints.zone());
        PgLine line = new PgLine(prefix, new PgTimes(zones));
        for (PgSampleLines.Line place : lines.lines()) {
            line.match(lines.bytes(), place.from(), place.to());
        }
        return zones.unknown().isEmpty()
                ? List.of()
                : List.of(
                        "The time zone %s is not known; its times are read as %s (--time-zone)."
                                .formatted(
                                        String.join(", ", zones.unknown()), zones.assumedName()));
    }
}
