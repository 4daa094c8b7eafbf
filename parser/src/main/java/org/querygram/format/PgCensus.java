package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

import java.util.ArrayList;
import java.util.List;

/// What a scanner finds in a sample: is this PostgreSQL's log, and what does it show?
final class PgCensus implements EntrySink {

    /// Fewer statements than this say nothing about a threshold; from `MANY` on they say more.
    private static final int FEW = 3;

    private static final int MANY = 20;

    /// No run of statements is all slower than this unless the fast ones are not logged.
    private static final long SUSPICIOUS_NANOS = 5_000_000;

    /// Of many statements, one is faster than this (a BEGIN, a look-up by key).
    private static final long SUSPICIOUS_OF_MANY_NANOS = 1_000_000;

    private long statements;
    private long timedStatements;
    private long durations;
    private long entries;
    private long ownEntries;
    private long unknownLines;
    private long wideColons;
    private long fastestNanos = Long.MAX_VALUE;

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
                if (entry.durationNanos >= 0) {
                    timedStatements++;
                    fastestNanos = Math.min(fastestNanos, entry.durationNanos);
                }
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
        long suspicious = statements >= MANY ? SUSPICIOUS_OF_MANY_NANOS : SUSPICIOUS_NANOS;
        if (timedStatements == statements
                && statements >= FEW
                && durations == 0
                && fastestNanos >= suspicious) {
            notes.add(
                    "No statement took less than %.1f ms: log_min_duration_statement seems to hide the"
                                    .formatted(fastestNanos / 1e6)
                            + " fast ones, and all counts are lower bounds.");
        }
        if (statements == 0 && durations > 0) {
            notes.add(
                    "The log shows durations without statements: set log_min_duration_statement = 0"
                            + " instead of log_duration.");
        }
        return notes;
    }
}
