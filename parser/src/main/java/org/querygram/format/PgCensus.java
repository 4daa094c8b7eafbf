package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

import java.util.ArrayList;
import java.util.List;

/// What a scanner finds in a sample: is this PostgreSQL's log, and what does it show?
final class PgCensus implements EntrySink {

    private long statements;
    private long durations;
    private long entries;
    private long ownEntries;
    private long unknownLines;
    private long wideColons;

    static PgCensus of(Sample sample, EntryScanner scanner) {
        PgCensus census = new PgCensus();
        scanner.scan(new Block(sample.bytes(), 0, sample.length(), 0, 1, true), census);
        return census;
    }

    @Override
    public void accept(Entry entry) {
        if (entry.kind == EntryKind.UNKNOWN) {
            unknownLines += entry.lines;
            return;
        }
        entries++;
        wideColons += hasWideColon(entry) ? 1 : 0;
        switch (entry.kind) {
            case STATEMENT, PLAN -> {
                statements++;
                ownEntries++;
            }
            case ERROR_STATEMENT -> statements++;
            case DURATION, PARSE_OR_BIND -> {
                durations++;
                ownEntries++;
            }
            case OTHER, CONNECTION, ERROR -> ownEntries++;
            default -> {}
        }
    }

    /// PostgreSQL alone puts two blanks behind `LOG:` (send_message_to_server_log, elog.c).
    private static boolean hasWideColon(Entry entry) {
        for (int at = entry.from; at + 2 < entry.to; at++) {
            if (entry.buffer[at] == ':' && entry.buffer[at + 1] == ' ') {
                if (entry.buffer[at + 2] == ' ') {
                    return true;
                }
            }
        }
        return false;
    }

    long statements() {
        return statements;
    }

    long unknownLines() {
        return unknownLines;
    }

    /// @param prefixGiven true when the user vouches for the prefix
    boolean isPostgres(boolean prefixGiven, PgPrefix prefix) {
        if (ownEntries == 0 && statements == 0) {
            return false;
        }
        boolean looksAlike = wideColons * 2 > entries && prefix.telling(true) > 0;
        return prefixGiven || statements + durations > 0 || looksAlike;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (statements == 0 && durations > 0) {
            notes.add(
                    "The log shows durations without statements: set log_min_duration_statement = 0"
                            + " instead of log_duration.");
        }
        return notes;
    }
}
