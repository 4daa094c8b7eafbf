package org.querygram.detect;

import java.util.List;

/// The words of a count that is a test, and what to do about it.
final class CountInsteadOfExistsText {

    private CountInsteadOfExistsText() {}

    static Candidate candidate(DetectionContext context, ClassRows rows, CountUse use) {
        Names names = context.names();
        String table = rows.shape().tables().getFirst().name();
        String column = rows.shape().predicates().getFirst().column().column();
        return new Candidate(
                CountInsteadOfExistsDetector.ID,
                "Are the %s counted only to see whether there are any?"
                        .formatted(names.many(table)),
                count -> why(table, column, use),
                Severity.INFO,
                use.grade(),
                "This log cannot show whether the number was only compared with zero.",
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

    private static String why(String table, String column, CountUse use) {
        return "Rows of %s were counted by %s. ".formatted(table, column)
                + switch (use) {
                    case BY_KEY -> "That is a key: the count is one or zero.";
                    case BEFORE_INSERT ->
                            "Then such a row was inserted, so the count looked whether it was"
                                    + " there.";
                    case LAST -> "Nothing was asked after it, and no row was fetched.";
                };
    }

    private static Advice advice(DetectionContext context, ClassRows rows) {
        WholeQuery query = new WholeQuery(rows, context);
        String item = context.names().variable(rows.shape().tables().getFirst().name());
        return new Advice(
                """
                Ask whether there is one; the database then stops at the first (names are guesses):

                if %s.exists():
                    ...
                """
                        .formatted(query.django())
                        .strip(),
                """
                Ask for one key at most, or let the repository ask (names are guesses):

                boolean there = !session.createSelectionQuery(
                    "select r.id %s", Object.class)
                    .setMaxResults(1).list().isEmpty();
                // Spring Data: %sRepository.existsBy...(value)
                """
                        .formatted(query.hql("r"), item)
                        .strip(),
                "Stop at the first row:\n\nSELECT EXISTS (SELECT 1 %s)"
                        .formatted(query.sql().replace('\n', ' ')),
                query.sentence()
                        + "If the number itself is shown, the count is right. A test before an"
                        + " INSERT can be overtaken by another program: a unique constraint or ON"
                        + " CONFLICT cannot.");
    }
}
