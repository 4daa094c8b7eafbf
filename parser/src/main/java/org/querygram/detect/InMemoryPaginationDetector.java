package org.querygram.detect;

import org.querygram.workload.StatementFlags;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Finds queries of which the ORM warned that it cuts the page out of all rows itself: Hibernate's
/// HHH000104 (to 5.6) and HHH90003004 (from 6.0), "firstResult/maxResults specified with collection
/// fetch".
final class InMemoryPaginationDetector implements Detector {

    static final String ID = "in-memory-pagination";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Page cut out of all rows in memory";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.WARNINGS);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of();
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        List<Candidate> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            int[] paged =
                    Arrays.stream(rows.rows())
                            .filter(
                                    row ->
                                            context.workload()
                                                    .has(row, StatementFlags.MEMORY_PAGING))
                            .toArray();
            if (paged.length > 0 && rows.readsTables()) {
                found.add(candidate(rows, paged, context));
            }
        }
        return found;
    }

    private static Candidate candidate(ClassRows rows, int[] paged, DetectionContext context) {
        InMemoryPaginationText text = new InMemoryPaginationText(context, rows, paged);
        return new Candidate(
                ID,
                text.title(),
                count -> text.why(),
                Severity.WARNING,
                Grade.CERTAIN,
                text.cannotShow(),
                List.of(rows.queryClass().index()),
                text.table(),
                null,
                paged,
                1,
                -1,
                List.of(),
                new Saving.Nothing(),
                text.advice());
    }
}
