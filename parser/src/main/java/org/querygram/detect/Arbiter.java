package org.querygram.detect;

import org.querygram.sql.SqlHash;
import org.querygram.timeline.Segment;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Gives each statement to at most one cause (but see `Precedence.shares`), and alone says how many
/// statements a finding saves. So sums over findings never count a statement twice.
public final class Arbiter {

    /// At most five statements prove a finding; more make nobody surer.
    private static final int EVIDENCE = 5;

    private final Workload workload;
    private final TableNames names;
    private final Shared shared;
    private final BitSet taken = new BitSet();

    public Arbiter(Workload workload) {
        this(workload, new TableNames(workload), new Shared());
    }

    /// @param names and `shared` may serve several arbiters
    Arbiter(Workload workload, TableNames names, Shared shared) {
        this.workload = workload;
        this.names = names;
        this.shared = shared;
    }

    /// The findings of one segment, strongest cause first.
    ///
    /// @param candidates of all detectors; their order does not matter
    public List<Finding> settle(Segment segment, List<Candidate> candidates) {
        List<Candidate> ordered = new ArrayList<>(candidates);
        ordered.sort(
                Comparator.comparing((Candidate candidate) -> candidate.severity() == Severity.INFO)
                        .thenComparing(candidate -> Precedence.of(candidate.detector()))
                        .thenComparing(candidate -> candidate.rows()[0]));
        List<Finding> findings = new ArrayList<>();
        for (Candidate candidate : ordered) {
            boolean shares = Precedence.shares(candidate.detector());
            int[] granted =
                    IntStream.of(candidate.rows())
                            .filter(row -> shares || !taken.get(row))
                            .toArray();
            if (isEnough(candidate, granted)) {
                Arrays.stream(granted).forEach(taken::set);
                findings.add(finding(segment, candidate, granted));
            }
        }
        return findings;
    }

    private static boolean isEnough(Candidate candidate, int[] granted) {
        int count = candidate.counted().length > 0 ? candidate.count(granted) : granted.length;
        return count >= Math.max(1, candidate.least());
    }

    private Finding finding(Segment segment, Candidate candidate, int[] rows) {
        int count = candidate.count(rows);
        int after = candidate.saving().after(rows.length);
        Mixing mixing = new Mixing(segment, candidate, count);
        FindingKind kind =
                new FindingKind(
                        null,
                        candidate.detector(),
                        shared.one(candidate.title()),
                        shared.one(
                                candidate
                                        .why()
                                        .apply(
                                                candidate.counted().length > 0
                                                        ? count
                                                        : rows.length)),
                        candidate.severity(),
                        mixing.grade(),
                        shared.one(mixing.cannotShow()),
                        candidate.queryClasses(),
                        names.of(candidate.table(), candidate.queryClasses()),
                        candidate.column(),
                        shared.one(candidate.advice()));
        return new Finding(
                new FindingFacts(kind, count, rows.length - after, after, List.of()),
                Proof.of(rows, evidence(candidate, rows), candidate.parentRow()),
                segment.index(),
                rows[0],
                savedNanos(rows, after),
                hash(segment, kind));
    }

    /// A part of the log that nobody named has its file's name for a title: a copy under another
    /// name must not change the ids.
    private static String place(Segment segment) {
        return switch (segment.kind()) {
            case WHOLE_LOG, GAP -> segment.id();
            default -> segment.id() + " " + segment.title();
        };
    }

    private long hash(Segment segment, FindingKind kind) {
        String column = kind.column();
        long hash = SqlHash.value(kind.detector());
        hash = SqlHash.mix(hash, SqlHash.value(place(segment)));
        hash = SqlHash.mix(hash, SqlHash.value(column == null ? "" : column));
        for (int queryClass : kind.queryClasses()) {
            long fingerprint = workload.queryClasses().get(queryClass).fingerprint();
            hash = SqlHash.mix(SqlHash.mix(hash, (int) fingerprint), (int) (fingerprint >>> 32));
        }
        return hash;
    }

    /// The same finding in another segment of its form.
    Finding moved(Finding finding, FormProof proof, Segment segment) {
        int[] rows = proof.rowsOf(segment.rows());
        return new Finding(
                finding.facts(),
                proof,
                segment.index(),
                rows[0],
                savedNanos(rows, finding.statementsAfter()),
                hash(segment, finding.facts().kind()));
    }

    /// The durations of all rows but the quickest `after`: an upper bound, as what is left takes
    /// longer.
    private long savedNanos(int[] rows, int after) {
        long sum = 0;
        int known = 0;
        for (int row : rows) {
            long nanos = workload.durationNanos(row);
            if (nanos >= 0) {
                sum += nanos;
                known++;
            }
        }
        if (known == 0) {
            return -1;
        }
        return after == 0 ? sum : sum - quickest(rows, Math.min(after, known));
    }

    private long quickest(int[] rows, int count) {
        long[] nanos = new long[rows.length];
        int known = 0;
        for (int row : rows) {
            long value = workload.durationNanos(row);
            if (value >= 0) {
                nanos[known++] = value;
            }
        }
        Arrays.sort(nanos, 0, known);
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += nanos[i];
        }
        return sum;
    }

    /// The query that gave the values, the first rows and the last one.
    private static List<Integer> evidence(Candidate candidate, int[] rows) {
        TreeSet<Integer> evidence = new TreeSet<>(candidate.witnesses());
        if (candidate.parentRow() >= 0) {
            evidence.add(candidate.parentRow());
        }
        evidence.add(rows[rows.length - 1]);
        for (int i = 0; i < rows.length && evidence.size() < EVIDENCE; i++) {
            evidence.add(rows[i]);
        }
        return List.copyOf(evidence);
    }
}
