package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

import java.time.ZoneId;

/// Finds the rows of jsonlog: objects, one a line as the server writes them, or over several lines
/// and in an array as tools print them. Walks bytes; makes no object per row.
final class PgJsonScanner implements EntryScanner {

    private final ZoneId zone;
    private final JsonPath path;

    /// @param zone of times that do not say theirs
    /// @param path to the object that holds the fields of a row
    PgJsonScanner(ZoneId zone, JsonPath path) {
        this.zone = zone;
        this.path = path;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        return scan(block, sink, new PgZones(zone));
    }

    /// @param zones keeps the names of zones that nobody knows
    int scan(Block block, EntrySink sink, PgZones zones) {
        return new Walk(block, sink, zones, path).walk();
    }

    @Override
    public byte[] plain(byte[] raw) {
        return PgQuoting.BACKSLASH.decoded(raw, 0, raw.length);
    }

    /// One walk over one block.
    private static final class Walk {

        private final Block block;
        private final byte[] b;
        private final int to;
        private final PgRowEntries entries;
        private final PgJsonRow reader;
        private final PgJsonOddRow odd;
        private final JsonRows rows;

        Walk(Block block, EntrySink sink, PgZones zones, JsonPath path) {
            this.block = block;
            this.b = block.buffer();
            this.to = block.to();
            this.rows = new JsonRows(block);
            this.entries = new PgRowEntries(block, sink, zones, PgQuoting.BACKSLASH);
            this.reader = new PgJsonRow(path, PgJsonKeys::field);
            this.odd = new PgJsonOddRow(path);
        }

        int walk() {
            while (rows.next()) {
                if (!rows.isObject()) {
                    unknown(null);
                    continue;
                }
                switch (reader.read(b, rows.at, to)) {
                    case WHOLE -> whole();
                    case CUT -> {
                        if (!block.last()) {
                            return rows.at;
                        }
                        broken();
                    }
                    case BROKEN -> broken();
                }
            }
            return to;
        }

        private void unknown(@Nullable String problem) {
            entries.at(rows.at, rows.lineEnd(), rows.line, 1, problem).unknown();
            rows.skipLine();
        }

        private void whole() {
            long line = rows.line;
            int from = rows.at;
            rows.skipTo(reader.end);
            entries.at(from, reader.end, line, (int) (rows.line - line) + 1, null);
            if (PgRowEntries.isRow(reader.row)) {
                entries.push(reader.row);
            } else {
                entries.other();
            }
        }

        /// A row that is not quite JSON, or is torn: one line of it is read as far as it goes.
        private void broken() {
            int from = rows.at;
            int end = rows.lineEnd();
            if (odd.read(b, from, end, reader.row) && PgRowEntries.isRow(reader.row)) {
                entries.at(from, end, rows.line, 1, null).push(reader.row);
            } else if (isTornRow(from, end)) {
                String problem = "This row is cut off; what is there of it was read.";
                entries.at(from, end, rows.line, 1, problem).push(reader.row);
            } else {
                unknown("This row was skipped: it is no JSON.");
                return;
            }
            rows.skipLine();
        }

        private boolean isTornRow(int from, int end) {
            reader.read(b, from, end);
            return PgRowEntries.isRow(reader.row);
        }
    }
}
