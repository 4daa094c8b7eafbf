package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds a sequence that is asked for every single key: `allocationSize = 1` in JPA, where one
/// question could bring fifty.
final class SequencePerInsertDetector implements Detector {

    static final String ID = "sequence-per-insert";

    private static final Threshold REPEATS =
            new Threshold("repeats", 5, "Speaks from this many keys drawn one by one.");

    private static final Threshold BLOCK =
            new Threshold(
                    "block", 50, "Keys of one block, by which the statements left are counted.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Sequence asked for every key";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(REPEATS, BLOCK);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        List<Candidate> found = new ArrayList<>();
        int least = context.atLeast(this, REPEATS);
        for (ClassRows rows : context.classes()) {
            if (rows.size() >= least && Sequences.isNextValue(rows)) {
                for (int[] drawn : bySequence(rows, context.workload())) {
                    ClassRows filled = drawn.length < least ? null : filled(drawn, context);
                    if (filled != null) {
                        found.add(candidate(rows, drawn, new int[0], filled, context));
                    }
                }
            } else if (rows.size() >= least
                    && rows.queryClass().kind() == StatementKind.UPDATE
                    && Sequences.isCounter(rows.shape())) {
                ClassRows reads = reads(rows, context);
                ClassRows filled = reads == null ? null : filled(rows.rows(), context);
                if (reads != null && filled != null) {
                    found.add(candidate(rows, rows.rows(), reads.rows(), filled, context));
                }
            }
        }
        return found;
    }

    /// The SELECT ... FOR UPDATE that reads the table which stands in for a sequence, as often as
    /// it is updated; null if there is none.
    private static @Nullable ClassRows reads(ClassRows updates, DetectionContext context) {
        String table = updates.shape().tables().getFirst().name();
        return context.classes().stream()
                .filter(rows -> rows.readsTables() && rows.shape().forUpdate())
                .filter(rows -> Lookup.reads(rows.shape(), table))
                .filter(rows -> Math.abs(rows.size() - updates.size()) <= 0.2 * updates.size())
                .findFirst()
                .orElse(null);
    }

    /// The name of a sequence is a literal in PostgreSQL, so that one class may stand for several.
    private static Iterable<int[]> bySequence(ClassRows rows, Workload workload) {
        Map<Long, IntStream.Builder> sequences = new LinkedHashMap<>();
        for (int row : rows.rows()) {
            sequences
                    .computeIfAbsent(workload.literalHash(row), key -> IntStream.builder())
                    .add(row);
        }
        return sequences.values().stream().map(rowsOf -> rowsOf.build().toArray()).toList();
    }

    /// The inserts that the keys go into: as many, into a table named like the sequence if there is
    /// one. Keys in blocks are far fewer than rows.
    private static @Nullable ClassRows filled(int[] drawn, DetectionContext context) {
        String name = Sequences.name(context.workload(), drawn[0]);
        ClassRows best = null;
        for (ClassRows rows : context.classes()) {
            long inserted = inserted(rows, context.workload());
            if (rows.queryClass().kind() != StatementKind.INSERT
                    || rows.shape().tables().isEmpty()
                    || drawn.length < 0.8 * inserted
                    || inserted < 0.8 * drawn.length) {
                continue;
            }
            if (name != null && isNamed(name, rows)) {
                return rows;
            }
            best = best == null || rows.size() > best.size() ? rows : best;
        }
        return best;
    }

    /// Rows inserted: some logs show a batch as one statement, others each of its rows.
    private static long inserted(ClassRows rows, Workload workload) {
        long batched = IntStream.of(rows.rows()).mapToLong(workload::batchSize).sum();
        return Math.max(rows.size(), batched);
    }

    private static boolean isNamed(String sequence, ClassRows rows) {
        String table = rows.shape().tables().getFirst().name().toLowerCase(Locale.ROOT);
        return sequence.contains(Words.singular(table));
    }

    /// @param reads rows that go with those drawn, where each key takes two statements
    private Candidate candidate(
            ClassRows rows, int[] drawn, int[] reads, ClassRows filled, DetectionContext context) {
        String table = filled.shape().tables().getFirst().name();
        int block = context.atLeast(this, BLOCK);
        Apart apart = Apart.of(context, drawn);
        SequencePerInsertText text =
                new SequencePerInsertText(
                        table, Sequences.name(context.workload(), drawn[0]), block, context);
        int blocks = new Saving.Batches(block).after(drawn.length);
        return new Candidate(
                        ID,
                        text.title(),
                        text::why,
                        apart == Apart.NO ? Severity.WARNING : Severity.INFO,
                        Grade.LIKELY,
                        apart == Apart.NO
                                ? "This log cannot show whether another program also draws from the"
                                        + " sequence."
                                : apart.sentence(),
                        List.of(rows.queryClass().index(), filled.queryClass().index()),
                        table,
                        null,
                        IntStream.concat(IntStream.of(drawn), IntStream.of(reads))
                                .sorted()
                                .toArray(),
                        context.atLeast(this, REPEATS),
                        -1,
                        List.of(filled.first()),
                        new Saving.Few(reads.length == 0 ? blocks : 2 * blocks),
                        text.advice())
                .counting(drawn);
    }
}
