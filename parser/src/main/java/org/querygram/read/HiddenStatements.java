package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;

/// Notices that a server's log leaves statements out, so that all counts are lower bounds: a
/// threshold (`log_min_duration_statement`), or a sample of the statements or transactions
/// (`log_min_duration_sample`, `log_statement_sample_rate`, `log_transaction_sample_rate`).
///
/// Three things tell: a line that shows the setting itself; durations that are all above a floor;
/// and an `execute` with its duration but without its `bind`, since every step is logged, or drawn
/// for the sample, by itself (check_log_duration, postgres.c).
final class HiddenStatements {

    /// Fewer statements than this say nothing about a threshold; from `MANY` on they say more.
    private static final int FEW = 3;

    private static final int MANY = 20;

    /// No run of statements is all slower than this unless the fast ones are not logged.
    private static final long FLOOR_NANOS = 5_000_000;

    /// Of many statements, one is faster than this (a BEGIN, a look-up by key).
    private static final long FLOOR_OF_MANY_NANOS = 1_000_000;

    private final LogSettings settings = new LogSettings();
    private long timed;
    private long untimedReads;
    private long untimed;
    private long bareDurations;
    private long fastestNanos = Long.MAX_VALUE;
    private long binds;
    private long executes;
    private long withoutBind;

    void see(Entry entry) {
        switch (entry.kind) {
            case STATEMENT -> {
                statement(entry);
                settings.inStatement(entry);
            }
            case PLAN -> statement(entry);
            case PARSE_OR_BIND -> {
                binds += entry.ordinal == 2 && entry.durationNanos >= 0 ? 1 : 0;
                duration(entry.durationNanos);
            }
            case DURATION -> bareDurations += entry.textFrom < 0 ? 1 : 0;
            case OTHER -> settings.inMessage(entry);
            default -> {}
        }
    }

    /// What the joiner knows of an `execute` with its duration.
    ///
    /// @param bound true when the log shows its bind
    void executed(boolean bound) {
        executes++;
        withoutBind += bound ? 0 : 1;
    }

    private void statement(Entry entry) {
        if (entry.durationNanos >= 0) {
            timed++;
            duration(entry.durationNanos);
        } else if (entry.kind == EntryKind.STATEMENT) {
            untimed++;
            untimedReads += StatementStart.reads(entry) ? 1 : 0;
        }
    }

    private void duration(long nanos) {
        if (nanos >= 0) {
            fastestNanos = Math.min(fastestNanos, nanos);
        }
    }

    /// Why all counts are lower bounds, as a sentence's end: "log_min_duration_statement ..."; null
    /// where nothing says so.
    @Nullable String reason() {
        if (untimedReads > 0) {
            // log_statement = all writes every statement when it starts, whatever the thresholds.
            return null;
        }
        String told = settings.reason();
        if (told != null) {
            return told;
        }
        if (timed > 0 && untimed == 0 && bareDurations > 0) {
            return "the log shows %,d durations without a statement (log_duration)"
                    .formatted(bareDurations);
        }
        long floor = timed >= MANY ? FLOOR_OF_MANY_NANOS : FLOOR_NANOS;
        if (timed >= FEW && fastestNanos >= floor) {
            return "no statement took less than %.1f ms, so log_min_duration_statement seems to hide the fast ones"
                    .formatted(fastestNanos / 1e6);
        }
        boolean sampled = binds > 0 && withoutBind >= FEW + 2 && withoutBind * 20 > executes;
        return sampled
                ? "%,d of %,d prepared statements stand there without their bind, so only a sample seems to be logged"
                        .formatted(withoutBind, executes)
                : null;
    }
}
