package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds list queries that read a whole table. That alone is a hint, as an export is meant to; it
/// becomes a warning where the log shows many rows, or a list of which only the first few rows are
/// used.
final class MissingLimitDetector implements Detector {

    static final String ID = "missing-limit";

    private static final Threshold ROWS =
            new Threshold("rows", 500, "A warning where one query returned this many rows.");

    private static final Threshold FEW =
            new Threshold("few", 100, "Silent where the log shows fewer rows than this.");

    private static final Threshold UNUSED =
            new Threshold(
                    "unused",
                    3,
                    "A warning where this many times more rows came back than were used.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Whole table read without LIMIT";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(ROWS, FEW, UNUSED);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        List<Candidate> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            if (rows.readsTables() && !rows.shape().limited()) {
                MissingLimitEvidence evidence = evidence(rows, context);
                if (evidence != null) {
                    found.add(candidate(rows, evidence, context));
                }
            }
        }
        return found;
    }

    private @Nullable MissingLimitEvidence evidence(ClassRows rows, DetectionContext context) {
        if (!isWholeTable(rows.shape()) || hasCondition(rows, context.schema())) {
            return null;
        }
        long most = RowCounts.most(context.workload(), rows.rows());
        if (most >= 0 && most < context.atLeast(this, FEW)) {
            return null;
        }
        if (most >= 0 && usedOnlyFirst(rows, most, context)) {
            return MissingLimitEvidence.FIRST_ROWS_USED;
        }
        if (most >= context.atLeast(this, ROWS)) {
            return MissingLimitEvidence.MANY_ROWS;
        }
        return Siblings.hasLimited(rows, context)
                ? MissingLimitEvidence.SIBLING
                : MissingLimitEvidence.NONE;
    }

    /// A condition that is no comparison with a value (a flag, IS NULL, an OR) is left to the
    /// reader's knowledge, too: the detector is silent there.
    private static boolean hasCondition(ClassRows rows, Schema schema) {
        Clauses clauses = schema.clauses(rows.queryClass());
        return clauses == null || !clauses.where().isEmpty();
    }

    /// Nothing bounds the rows.
    private static boolean isWholeTable(StatementShape shape) {
        return shape.predicates().isEmpty()
                && !shape.aggregate()
                && !shape.existsProbe()
                && !shape.distinct()
                && !shape.grouped()
                && !shape.subquery()
                && !shape.forUpdate();
    }

    /// Lookups by the rows of this list, far fewer than it returned.
    private boolean usedOnlyFirst(ClassRows rows, long returned, DetectionContext context) {
        return Siblings.lookupsBy(rows, context)
                .mapToInt(lookup -> lookup)
                .filter(used -> used > 1)
                .anyMatch(used -> (long) used * context.atLeast(this, UNUSED) <= returned);
    }

    private Candidate candidate(
            ClassRows rows, MissingLimitEvidence evidence, DetectionContext context) {
        String table = rows.shape().tables().getFirst().name();
        MissingLimitText text = new MissingLimitText(context, rows, table, evidence);
        return new Candidate(
                ID,
                text.title(),
                count -> text.why(),
                evidence.severity(),
                evidence.grade(),
                text.cannotShow(),
                List.of(rows.queryClass().index()),
                table,
                null,
                rows.rows(),
                1,
                -1,
                List.of(),
                new Saving.Nothing(),
                text.advice());
    }
}
