package org.querygram.detect;

import java.util.List;

/// Which cause gets a statement that several detectors lay claim to: the first of this table. A
/// pattern of several steps comes before the patterns of its steps, and a proven cause before a
/// symptom.
public final class Precedence {

    private static final List<String> TABLE =
            List.of(
                    "get-or-create-loop", // lookup and insert are one step of an upsert
                    "collection-rewrite", // its deletes and inserts are one save of a collection
                    "wasted-prefetch", // an N+1 whose cure is already there
                    "select-before-update", // its lookups look like an N+1
                    "sequence-per-insert", // a sequence may look like a lookup or an update
                    "deferred-field-loop", // an N+1 on columns that were left out on purpose
                    "n-plus-one",
                    "read-modify-write",
                    "duplicate-query", // the same rows by different keys are an N+1, not a
                    // duplicate
                    "update-loop",
                    "delete-loop",
                    "insert-loop",
                    "autocommit-loop", // the loop itself weighs more than its commits
                    "unnecessary-fk-fetch", // loops of it are N+1s
                    "in-memory-pagination",
                    "missing-limit",
                    "len-instead-of-count",
                    "count-then-fetch",
                    "count-instead-of-exists",
                    "overfetch-columns",
                    "slow-lookup-no-index",
                    "slow-query",
                    "idle-in-transaction",
                    "failed-statement");

    private Precedence() {}

    /// The detector's place in the table, 0 for the first; ids that are not in it come last.
    public static int of(String detector) {
        int place = TABLE.indexOf(detector);
        return place < 0 ? TABLE.size() : place;
    }

    /// True for a cause that stands beside others: an index that is missing slows a loop's lookups
    /// down, and also the one query that will replace them. It saves no statement, so nothing is
    /// counted twice.
    static boolean shares(String detector) {
        return detector.equals(SlowLookupNoIndexDetector.ID);
    }

    /// All ids, strongest first.
    public static List<String> table() {
        return TABLE;
    }
}
