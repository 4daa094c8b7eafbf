package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;
import org.querygram.entry.LogFact;

import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's csvlog (`log_destination = 'csvlog'`): one row of 22 to 26 columns an entry.
public final class PgCsvFormat implements LogFormat {

    @Override
    public String id() {
        return "pg-csv";
    }

    @Override
    public String title() {
        return "PostgreSQL server log (csvlog)";
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
        return hasRow(sample) ? assume(sample, hints) : null;
    }

    private static boolean hasRow(Sample sample) {
        byte[] b = sample.bytes();
        int at = 0;
        while (at < sample.length()) {
            if (PgCsvStart.starts(b, at, sample.length())) {
                return true;
            }
            at = Lines.end(b, at, sample.length()) + 1;
        }
        return false;
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        PgCsvScanner scanner = new PgCsvScanner(hints.zone());
        PgCensus census = PgCensus.of(sample, scanner);
        PgZones zones = new PgZones(hints.zone());
        Block block = new Block(sample.bytes(), 0, sample.length(), 0, 1, true);
        scanner.scan(block, entry -> {}, zones);
        List<String> notes = new ArrayList<>(zones.notes());
        notes.addAll(census.notes());
        return new Recognition(
                this, scanner, census.statements(), census.unknownLines(), null, notes);
    }
}
