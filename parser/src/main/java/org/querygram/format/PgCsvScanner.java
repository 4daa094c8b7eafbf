package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/// Finds the rows of csvlog. Walks bytes; makes no object per row.
///
/// What is no row is skipped up to the next line that starts one, and counted as not understood.
final class PgCsvScanner implements EntryScanner {

    /// First column of a table of PostgreSQL's manual that rows are loaded into: a header, if an
    /// export has one.
    private static final byte[] HEADER = "log_time".getBytes(StandardCharsets.US_ASCII);

    private final ZoneId zone;

    /// @param zone of times that do not say theirs
    PgCsvScanner(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        return scan(block, sink, new PgZones(zone));
    }

    /// @param zones keeps the names of zones that nobody knows
    int scan(Block block, EntrySink sink, PgZones zones) {
        return new Walk(block, sink, zones).walk();
    }

    @Override
    public byte[] plain(byte[] raw) {
        return PgQuoting.DOUBLED.decoded(raw, 0, raw.length);
    }

    /// One walk over one block.
    private static final class Walk {

        private final Block block;
        private final byte[] b;
        private final int to;
        private final PgRowEntries entries;
        private final PgCsvRow reader = new PgCsvRow();
        private int at;
        private long line;

        Walk(Block block, EntrySink sink, PgZones zones) {
            this.block = block;
            this.b = block.buffer();
            this.to = block.to();
            this.at = block.from();
            this.line = block.line();
            this.entries = new PgRowEntries(block, sink, zones, PgQuoting.DOUBLED);
        }

        int walk() {
            while (at < to) {
                int start = withoutNuls();
                if (!PgCsvStart.mayStart(b, start, to)) {
                    noRow();
                    continue;
                }
                PgCsvRow.Ending ending = reader.read(b, start, to);
                if (ending == PgCsvRow.Ending.OPEN && !block.last()) {
                    return at;
                }
                row(ending);
            }
            return to;
        }

        /// After a crash a file may hold NULs up to the next row.
        private int withoutNuls() {
            int start = at;
            while (start < to && b[start] == 0) {
                start++;
            }
            return start;
        }

        private void noRow() {
            int lineEnd = Lines.end(b, at, to);
            int end = Lines.withoutReturn(b, at, lineEnd);
            entries.at(at, end, line, 1, null);
            if (isHeader(end)) {
                entries.other();
            } else {
                entries.unknown();
            }
            at = lineEnd + 1;
            line++;
        }

        private boolean isHeader(int end) {
            int start = at < end && b[at] == '"' ? at + 1 : at;
            for (int i = 0; i < HEADER.length; i++) {
                if (start + i >= end || b[start + i] != HEADER[i]) {
                    return false;
                }
            }
            return true;
        }

        private void row(PgCsvRow.Ending ending) {
            boolean row = PgRowEntries.isRow(reader.row);
            switch (ending) {
                case WHOLE -> {
                    if (row && reader.columns >= PgCsvRow.FEWEST_COLUMNS) {
                        take(null);
                    } else {
                        skip("it has %d columns, not 22 to 26".formatted(reader.columns));
                    }
                }
                case OPEN -> {
                    if (row && reader.columns >= PgCsvRow.FEWEST_COLUMNS) {
                        take(null);
                    } else if (row) {
                        take("The log ends inside this row; what is there of it was read.");
                    } else {
                        skip("the log ends inside it");
                    }
                }
                case TORN -> {
                    if (row) {
                        take("A quote of this row is never closed; it ends where the next starts.");
                    } else {
                        skip("one of its quotes is never closed");
                    }
                }
                case BAD -> skip("something stands behind the closing quote of a field");
            }
        }

        private void take(@Nullable String problem) {
            int end = Lines.withoutReturn(b, at, Math.min(reader.end, to));
            entries.at(at, end, line, reader.lines, problem).push(reader.row);
            line += reader.lines;
            at = Lines.end(b, reader.end, to) + 1;
        }

        /// Skips the row's first line; those behind it are looked at one by one.
        private void skip(String reason) {
            int lineEnd = Lines.end(b, at, to);
            String problem = "This row was skipped: " + reason + ".";
            entries.at(at, Lines.withoutReturn(b, at, lineEnd), line, 1, problem).unknown();
            line++;
            at = lineEnd + 1;
        }
    }
}
