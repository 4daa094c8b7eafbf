package org.querygram.detect;

import java.util.Locale;

/// Reasons why runs of one statement may be no loop, but the same small job done again later.
enum Apart {
    NO(""),
    /// Each has a transaction to itself that also writes elsewhere.
    JOBS(
            "Each run has a transaction of its own that writes elsewhere, too: they may be separate"
                    + " jobs, which this log does not tell apart."),
    /// A SELECT ... FOR UPDATE SKIP LOCKED stands before each.
    QUEUE(
            "A row that nobody else has locked is taken before each run (SKIP LOCKED): these may be"
                    + " the jobs of a queue, which a worker takes one by one."),
    /// The program waited between the runs.
    PAUSES(
            "The program paused between the runs: each may serve something that happened only"
                    + " then."),
    /// Many other statements stand between the runs, and nothing tells requests apart.
    PAGES(Pauses.PAGES_UNSEEN);

    private final String sentence;

    Apart(String sentence) {
        this.sentence = sentence;
    }

    /// What the log cannot show then.
    String sentence() {
        return sentence;
    }

    static Apart of(DetectionContext context, int[] rows) {
        if (context.transactions().areSeparateJobs(rows)) {
            return JOBS;
        }
        if (takesFromQueue(context, rows)) {
            return QUEUE;
        }
        if (Pauses.separate(context.workload(), rows)
                || Pauses.betweenTransactions(context, rows)) {
            return PAUSES;
        }
        boolean pages = Pauses.mayBePages(context, rows) && !Pauses.writesBetween(context, rows);
        return pages ? PAGES : NO;
    }

    /// PostgreSQL, Oracle and MySQL say SKIP LOCKED, SQL Server READPAST.
    private static boolean takesFromQueue(DetectionContext context, int[] rows) {
        return context.classes().stream()
                .filter(other -> 5 * other.size() >= 4 * rows.length)
                .map(other -> other.queryClass().normalized().toLowerCase(Locale.ROOT))
                .anyMatch(sql -> sql.contains("skip locked") || sql.contains("readpast"));
    }
}
