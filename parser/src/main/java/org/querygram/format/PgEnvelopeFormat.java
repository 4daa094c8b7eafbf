package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;
import org.querygram.entry.LogFact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// PostgreSQL's log in the JSON objects of what passed it on: docker's json-file driver, Cloud SQL,
/// Azure's diagnostic settings, Fluentd and the like. Which key holds a line of the log, or the
/// fields of a row, is found out from the sample.
public final class PgEnvelopeFormat implements LogFormat {

    private static final int MOST_PATHS = 3;

    /// Of docker's json-file driver.
    private static final JsonPath DEFAULT = new JsonPath(List.of("log"));

    private final List<LogFormat> inside =
            List.of(new PgStderrFormat(), new PgCsvFormat(), PgJsonFormat.jsonlog());

    @Override
    public String id() {
        return "pg-json-envelope";
    }

    @Override
    public String title() {
        return "PostgreSQL server log (in JSON objects)";
    }

    @Override
    public String settingFor(LogFact fact) {
        return PgSettings.settingFor(fact);
    }

    @Override
    public boolean errorsNameTheirStatement() {
        return true;
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        PgJsonLook look = PgJsonLook.of(sample);
        Recognition best = null;
        for (JsonPath path : look.lines().stream().limit(MOST_PATHS).toList()) {
            Recognition claim = lines(sample, hints, path);
            if (claim != null && (best == null || claim.statements() > best.statements())) {
                best = claim;
            }
        }
        JsonPath row = look.row();
        if (best == null && row != null && isOwn(row)) {
            return fields(sample, hints, row);
        }
        return best;
    }

    /// True for a path that no other format is made for.
    private static boolean isOwn(JsonPath row) {
        return row.length() > 0 && !row.equals(PgJsonFormat.CLOUD_NATIVE);
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        Recognition claim = recognise(sample, hints);
        if (claim != null) {
            return claim;
        }
        JsonEnvelope envelope = new JsonEnvelope(DEFAULT, true);
        Recognition none = inside.getFirst().assume(new Sample(new byte[0], 0, true), hints);
        return recognition(sample, hints, envelope, none);
    }

    private Recognition fields(Sample sample, FormatHints hints, JsonPath row) {
        PgJsonScanner scanner = new PgJsonScanner(hints.zone(), row);
        return PgJsonFormat.recognition(this, scanner, sample, hints);
    }

    /// What the lines at a path are, or null if no format knows them.
    private @Nullable Recognition lines(Sample sample, FormatHints hints, JsonPath path) {
        Block block = new Block(sample.bytes(), 0, sample.length(), 0, 1, true);
        PgZones zones = new PgZones(hints.zone());
        JsonEnvelope guess = new JsonEnvelope(path, false);
        boolean ownEnds = new JsonLines(block, guess, false, zones).mostlyEnded();
        JsonEnvelope envelope = new JsonEnvelope(path, ownEnds);
        JsonLines text = new JsonLines(block, envelope, ownEnds, zones);
        Sample lines = new Sample(text.text(), text.length(), sample.complete());
        Recognition best =
                inside.stream()
                        .map(format -> format.recognise(lines, hints))
                        .filter(Objects::nonNull)
                        .min(LogFormats.BEST_FIRST)
                        .orElse(null);
        return best == null ? null : recognition(sample, hints, envelope, best);
    }

    private Recognition recognition(
            Sample sample, FormatHints hints, JsonEnvelope envelope, Recognition lines) {
        PgEnvelopeScanner scanner = new PgEnvelopeScanner(envelope, lines, hints.zone());
        PgCensus census = PgCensus.of(sample, scanner);
        List<String> notes = new ArrayList<>();
        notes.add(
                "The lines of the log (%s) are those in \"%s\"."
                        .formatted(lines.format().title(), envelope.path().text()));
        notes.addAll(lines.notes());
        return new Recognition(
                this, scanner, census.statements(), census.unknownLines(), lines.prefix(), notes);
    }
}
