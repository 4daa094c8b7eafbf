package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.Fingerprints;

import java.util.List;

/// One cause of needless statements in one segment. Immutable.
///
/// A log of 10 GB has a million of them, so one keeps little of its own: what it says is shared
/// with the findings in segments of the same form, and its rows are told when they are asked for.
/// Ask once for what is used often.
public final class Finding {

    private final FindingFacts facts;
    private final Proof proof;
    private final int segment;
    private final int firstRow;
    private final long durationNanos;
    private final long hash;

    /// @param firstRow the first of the proof's rows, or -1 where it has none
    /// @param hash the second half of its id, where its kind has none
    Finding(
            FindingFacts facts,
            Proof proof,
            int segment,
            int firstRow,
            long durationNanos,
            long hash) {
        this.facts = facts;
        this.proof = proof;
        this.segment = segment;
        this.firstRow = firstRow;
        this.durationNanos = durationNanos;
        this.hash = hash;
    }

    /// A finding from elsewhere than a detector; its parts are explained at the methods of their
    /// names.
    public Finding(
            String id,
            String detector,
            String title,
            String why,
            Severity severity,
            Grade grade,
            String cannotShow,
            int segment,
            List<Integer> queryClasses,
            @Nullable String table,
            @Nullable String column,
            int count,
            int avoidable,
            int statementsAfter,
            long durationNanos,
            int[] rows,
            List<Integer> evidence,
            int parentRow,
            Advice advice,
            List<Decision> decidedBy) {
        this(
                new FindingFacts(
                        new FindingKind(
                                id,
                                detector,
                                title,
                                why,
                                severity,
                                grade,
                                cannotShow,
                                queryClasses,
                                table,
                                column,
                                advice),
                        count,
                        avoidable,
                        statementsAfter,
                        decidedBy),
                Proof.of(rows, evidence, parentRow),
                segment,
                rows.length == 0 ? -1 : rows[0],
                durationNanos,
                0);
    }

    FindingFacts facts() {
        return facts;
    }

    /// The same cause over more statements: what it is and advises stays, its figures are these.
    ///
    /// @param durationNanos -1 where it is not known
    public Finding over(
            int count,
            int avoidable,
            int statementsAfter,
            long durationNanos,
            int[] rows,
            List<Integer> evidence,
            int parentRow) {
        return over(
                count,
                avoidable,
                statementsAfter,
                durationNanos,
                Proof.of(rows, evidence, parentRow),
                rows.length == 0 ? -1 : rows[0]);
    }

    Finding over(
            int count,
            int avoidable,
            int statementsAfter,
            long durationNanos,
            Proof proof,
            int firstRow) {
        FindingFacts more =
                new FindingFacts(
                        facts.kind(), count, avoidable, statementsAfter, facts.decidedBy());
        return new Finding(more, proof, segment, firstRow, durationNanos, hash);
    }

    /// The same, with what decided it.
    Finding decided(FindingFacts decided) {
        return new Finding(decided, proof, segment, firstRow, durationNanos, hash);
    }

    /// Stable across runs of the same log: detector, segment, fingerprint and column.
    public String id() {
        String id = facts.kind().id();
        return id == null ? detector() + "-" + Fingerprints.hex(hash) : id;
    }

    /// Id of the detector, the bad pattern's name.
    public String detector() {
        return facts.kind().detector();
    }

    /// A sentence without a full stop: "Tags are looked up and created one at a time".
    public String title() {
        return facts.kind().title();
    }

    /// Two sentences on what the log shows.
    public String why() {
        return facts.kind().why();
    }

    /// How much it matters.
    public Severity severity() {
        return facts.kind().severity();
    }

    /// How sure it is.
    public Grade grade() {
        return facts.kind().grade();
    }

    /// What this log cannot show, a sentence; may be empty.
    public String cannotShow() {
        return facts.kind().cannotShow();
    }

    /// The classes concerned, the repeated one first.
    public List<Integer> queryClasses() {
        return facts.kind().queryClasses();
    }

    /// Unquoted, without schema unless two schemas have it; null if there is none.
    public @Nullable String table() {
        return facts.kind().table();
    }

    /// The one whose value differs from round to round; null if there is none.
    public @Nullable String column() {
        return facts.kind().column();
    }

    /// How to repair it.
    public Advice advice() {
        return facts.kind().advice();
    }

    /// Index of the segment.
    public int segment() {
        return segment;
    }

    /// Statements that repeat, or rounds where a round has several; 1 if it is no repeat.
    public int count() {
        return facts.count();
    }

    /// Statements that need not be sent.
    public int avoidable() {
        return facts.avoidable();
    }

    /// M of `N -> M`; N is `avoidable + statementsAfter`.
    public int statementsAfter() {
        return facts.statementsAfter();
    }

    /// N of `N -> M`.
    public int statementsBefore() {
        return avoidable() + statementsAfter();
    }

    /// Time of the avoidable statements, an upper bound of what can be saved; -1 if unknown.
    public long durationNanos() {
        return durationNanos;
    }

    /// All rows concerned, ascending; do not change. They may be worked out anew each time.
    public int[] rows() {
        return proof.rows(segment);
    }

    /// The first of `rows()`, at once; -1 where there is none.
    public int firstRow() {
        return firstRow;
    }

    /// Two to five rows that prove it.
    public List<Integer> evidence() {
        return proof.evidence(segment);
    }

    /// Row of the statement that gave the values (the list query of an N+1), or -1.
    public int parentRow() {
        return proof.parentRow(segment);
    }

    /// Limits that had a say in it, those that every run of its detector has.
    public List<Decision> decidedBy() {
        return facts.decidedBy();
    }

    @Override
    public String toString() {
        return "%s in segment %d: %s".formatted(id(), segment, title());
    }
}
