package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;
import org.querygram.entry.LogFact;

import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's jsonlog (`log_destination = 'jsonlog'`), and the same fields in an object of
/// CloudNativePG's own log.
public final class PgJsonFormat implements LogFormat {

    /// Where CloudNativePG puts the fields of a row.
    static final JsonPath CLOUD_NATIVE = new JsonPath(List.of("record"));

    private final String id;
    private final String title;
    private final JsonPath path;

    private PgJsonFormat(String id, String title, JsonPath path) {
        this.id = id;
        this.title = title;
        this.path = path;
    }

    /// As the server writes it.
    public static PgJsonFormat jsonlog() {
        return new PgJsonFormat("pg-json", "PostgreSQL server log (jsonlog)", JsonPath.ITSELF);
    }

    /// As CloudNativePG's instance manager passes it on: `{"logger":"postgres","record":{...}}`.
    public static PgJsonFormat cloudNative() {
        return new PgJsonFormat("pg-cnpg", "PostgreSQL server log (CloudNativePG)", CLOUD_NATIVE);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String settingFor(LogFact fact) {
        return PgFieldSettings.settingFor(fact);
    }

    @Override
    public boolean errorsNameTheirStatement() {
        return true;
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        return path.equals(PgJsonLook.of(sample).row()) ? assume(sample, hints) : null;
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        return recognition(this, new PgJsonScanner(hints.zone(), path), sample, hints);
    }

    static Recognition recognition(
            LogFormat format, PgJsonScanner scanner, Sample sample, FormatHints hints) {
        PgCensus census = PgCensus.of(sample, scanner);
        PgZones zones = new PgZones(hints.zone());
        scanner.scan(new Block(sample.bytes(), 0, sample.length(), 0, 1, true), e -> {}, zones);
        List<String> notes = new ArrayList<>(zones.notes());
        notes.addAll(census.notes());
        return new Recognition(
                format, scanner, census.statements(), census.unknownLines(), null, notes);
    }
}
