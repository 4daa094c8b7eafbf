package org.querygram.detect;

import java.util.List;

/// The words of rows fetched to be counted, and what to do about it.
final class LenInsteadOfCountText {

    private LenInsteadOfCountText() {}

    static Candidate candidate(DetectionContext context, ClassRows rows) {
        Names names = context.names();
        String table = rows.shape().tables().getFirst().name();
        String column = rows.shape().predicates().getFirst().column().column();
        long most = RowCounts.most(context.workload(), rows.rows());
        return new Candidate(
                LenInsteadOfCountDetector.ID,
                "Are %s %s fetched only to be counted?"
                        .formatted(Words.number(most), names.many(table)),
                count ->
                        ("One SELECT returned %s rows of %s, and was the last of its unit of work:"
                                        + " no statement went on with them.")
                                .formatted(Words.number(most), table),
                Severity.INFO,
                Grade.POSSIBLE,
                "This log cannot show what the program did with the rows: it may have shown or"
                        + " written them.",
                List.of(rows.queryClass().index()),
                table,
                column,
                rows.rows(),
                1,
                -1,
                List.of(),
                new Saving.Nothing(),
                advice(context, rows));
    }

    private static Advice advice(DetectionContext context, ClassRows rows) {
        WholeQuery query = new WholeQuery(rows, context);
        return new Advice(
                """
                Let the database count (names are guesses):

                %s.count()
                """
                        .formatted(query.django())
                        .strip(),
                """
                Let the database count: size() of a lazy collection loads it first (names are guesses):

                select count(r) %s
                """
                        .formatted(query.hql("r"))
                        .strip(),
                "Count where the rows are:\n\nSELECT COUNT(*)\n" + query.sql(),
                query.sentence()
                        + "If the rows are needed as well, len() of the list that is there costs"
                        + " nothing.");
    }
}
