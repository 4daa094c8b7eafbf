package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds a collection that is saved by deleting all rows of its owner and inserting each of them
/// again: a bag in Hibernate, `clear()` and `add()` in Django.
final class CollectionRewriteDetector implements Detector {

    static final String ID = "collection-rewrite";

    private static final Threshold REPEATS =
            new Threshold("repeats", 5, "Speaks from this many rows inserted again.");

    private static final Threshold SERIOUS =
            new Threshold("serious", 50, "A problem, no longer a warning, from this many rows.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Collection deleted and inserted again";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(REPEATS, SERIOUS);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        List<Candidate> found = new ArrayList<>();
        Map<String, List<ClassRows>> inserts = new HashMap<>();
        for (ClassRows rows : context.classes()) {
            if (rows.queryClass().kind() == StatementKind.INSERT
                    && !rows.shape().tables().isEmpty()
                    && rows.size() >= context.atLeast(this, REPEATS)) {
                inserts.computeIfAbsent(table(rows), key -> new ArrayList<>()).add(rows);
            }
        }
        for (ClassRows rows : inserts.isEmpty() ? List.<ClassRows>of() : context.classes()) {
            String owner = rows.queryClass().kind() == StatementKind.DELETE ? owner(rows) : null;
            if (owner != null) {
                for (ClassRows inserted : inserts.getOrDefault(table(rows), List.of())) {
                    add(candidate(rows, owner, inserted, context), found);
                }
            }
        }
        return found;
    }

    private static void add(@Nullable Candidate candidate, List<Candidate> found) {
        if (candidate != null) {
            found.add(candidate);
        }
    }

    private static String table(ClassRows rows) {
        return Schema.low(rows.shape().tables().getFirst().name());
    }

    /// The column of a DELETE that takes all rows of one value; null if it has other conditions.
    private static @Nullable String owner(ClassRows rows) {
        List<Predicate> predicates = rows.shape().predicates();
        if (rows.shape().tables().size() != 1 || predicates.size() != 1) {
            return null;
        }
        Predicate only = predicates.getFirst();
        boolean single =
                only.operator() == Predicate.Operator.EQUALS
                        || only.operator() == Predicate.Operator.IN;
        return only.value() && single ? only.column().column() : null;
    }

    private @Nullable Candidate candidate(
            ClassRows deletes, String owner, ClassRows rows, DetectionContext context) {
        boolean stores =
                rows.shape().columns().stream().map(ColumnUse::column).anyMatch(owner::equals);
        RowWrites inserts =
                stores ? RowWrites.of(rows, context.atLeast(this, REPEATS), context) : null;
        if (inserts == null || context.schema().isKey(inserts.table().name(), owner)) {
            return null;
        }
        Rewrites rewrites = Rewrites.of(deletes, inserts, owner, context.workload());
        return rewrites.inserted().length < context.atLeast(this, REPEATS)
                ? null
                : candidate(inserts, owner, rewrites, deletes, context);
    }

    private Candidate candidate(
            RowWrites inserts,
            String owner,
            Rewrites rewrites,
            ClassRows deletes,
            DetectionContext context) {
        int[] all =
                IntStream.concat(
                                IntStream.of(rewrites.deleted()), IntStream.of(rewrites.inserted()))
                        .sorted()
                        .toArray();
        int owners = rewrites.deleted().length;
        CollectionRewriteText text = new CollectionRewriteText(inserts, owner, owners, context);
        return new Candidate(
                        ID,
                        text.title(),
                        text::why,
                        inserts.severity(context.atLeast(this, SERIOUS)),
                        rewrites.known() ? inserts.grade() : Grade.POSSIBLE,
                        text.cannotShow(),
                        List.of(
                                inserts.ofClass().queryClass().index(),
                                deletes.queryClass().index()),
                        inserts.table().name(),
                        owner,
                        all,
                        context.atLeast(this, REPEATS),
                        rewrites.deleted()[0],
                        List.of(),
                        new Saving.Few(2 * owners),
                        text.advice())
                .counting(rewrites.inserted());
    }
}
