package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds a loop that looks each row up by a name and inserts the ones that are missing.
final class GetOrCreateLoopDetector implements Detector {

    static final String ID = "get-or-create-loop";

    private static final Threshold REPEATS =
            new Threshold("repeats", 5, "Speaks from this many rows looked up.");

    private static final Threshold CREATED =
            new Threshold("created", 3, "Speaks from this many of them that were then inserted.");

    private static final Threshold SERIOUS =
            new Threshold("serious", 10, "A problem, no longer a warning, from this many lookups.");

    private static final Threshold BATCH =
            new Threshold(
                    "batch", 50, "Rows of one batch, by which the statements left are counted.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Rows looked up and created one by one";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(REPEATS, CREATED, SERIOUS, BATCH);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        List<Candidate> found = new ArrayList<>();
        Map<String, List<ClassRows>> lookups = new HashMap<>();
        for (ClassRows rows : context.classes()) {
            if (rows.readsTables()
                    && rows.size() >= context.atLeast(this, REPEATS)
                    && !rows.shape().predicates().isEmpty()) {
                lookups.computeIfAbsent(table(rows), key -> new ArrayList<>()).add(rows);
            }
        }
        for (ClassRows rows : context.classes()) {
            if (rows.queryClass().kind() == StatementKind.INSERT
                    && !rows.shape().tables().isEmpty()) {
                List<ClassRows> asked = lookups.getOrDefault(table(rows), List.of());
                Candidate candidate = asked.isEmpty() ? null : candidate(rows, asked, context);
                if (candidate != null) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private static String table(ClassRows rows) {
        return Schema.low(rows.shape().tables().getFirst().name());
    }

    private @Nullable Candidate candidate(
            ClassRows rows, List<ClassRows> lookups, DetectionContext context) {
        int created = context.atLeast(this, CREATED);
        RowWrites inserts = RowWrites.of(rows, created, context);
        if (inserts == null) {
            return null;
        }
        Upserts best = null;
        for (ClassRows lookup : lookups) {
            Upserts upserts = Upserts.of(lookup, inserts, context);
            if (upserts != null
                    && (best == null || upserts.inserted().length > best.inserted().length)) {
                best = upserts;
            }
        }
        return best == null || best.inserted().length < created
                ? null
                : candidate(inserts, best, context);
    }

    private Candidate candidate(RowWrites inserts, Upserts upserts, DetectionContext context) {
        int[] asked = upserts.lookups().rows();
        GetOrCreateLoopText text = new GetOrCreateLoopText(inserts, upserts, context.names());
        int batch = context.atLeast(this, BATCH);
        Apart apart = apart(inserts, asked, context);
        boolean serious = asked.length >= context.atLeast(this, SERIOUS);
        Severity loud = serious ? Severity.PROBLEM : Severity.WARNING;
        return new Candidate(
                        ID,
                        text.title(),
                        count -> text.why(count, batch),
                        apart == Apart.NO ? loud : Severity.INFO,
                        upserts.known() ? Grade.CERTAIN : Grade.LIKELY,
                        text.cannotShow(apart),
                        List.of(
                                upserts.lookups().queryClass().index(),
                                inserts.ofClass().queryClass().index()),
                        inserts.table().name(),
                        upserts.column(context.workload()),
                        rows(upserts, context),
                        context.atLeast(this, REPEATS),
                        -1,
                        List.of(upserts.inserted()[0]),
                        new Saving.Few(
                                1 + new Saving.Batches(batch).after(upserts.inserted().length)),
                        GetOrCreateLoopAdvice.of(inserts, upserts, batch, context))
                .counting(asked);
    }

    /// The rounds are told by the lookups, but only an insert has a transaction of its own.
    private static Apart apart(RowWrites inserts, int[] asked, DetectionContext context) {
        if (inserts.apart() == Apart.JOBS) {
            return Apart.JOBS;
        }
        Apart apart = Apart.of(context, asked);
        return apart == Apart.JOBS ? Apart.NO : apart;
    }

    private static int[] rows(Upserts upserts, DetectionContext context) {
        Brackets brackets = new Brackets(context);
        IntStream around = IntStream.of(upserts.inserted()).flatMap(brackets::around);
        return IntStream.concat(
                        IntStream.concat(
                                IntStream.of(upserts.lookups().rows()),
                                IntStream.of(upserts.inserted())),
                        around)
                .sorted()
                .distinct()
                .toArray();
    }
}
