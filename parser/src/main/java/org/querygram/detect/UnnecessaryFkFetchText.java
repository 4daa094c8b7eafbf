package org.querygram.detect;

import org.querygram.sql.ColumnUse;

import java.util.List;

/// The words of a needless fetch, and what to do about it.
final class UnnecessaryFkFetchText {

    private UnnecessaryFkFetchText() {}

    /// @param fetched rows of the fetches
    /// @param use the write that stored the key
    static Candidate candidate(
            DetectionContext context, ClassRows rows, ColumnUse key, int[] fetched, int use) {
        Names names = context.names();
        String table = rows.shape().tables().getFirst().name();
        int writer = context.workload().queryClass(use);
        String stored = context.workload().shape(writer).tables().getFirst().name();
        boolean proven = Values.areKnown(context.workload(), fetched[0]);
        return new Candidate(
                UnnecessaryFkFetchDetector.ID,
                "Is the %s fetched only to store its key in a new %s?"
                        .formatted(names.one(table), names.one(stored)),
                count ->
                        "A row of %s was fetched by its key, and the key was then stored in %s. Nothing in"
                                        .formatted(table, stored)
                                + " this log uses another column of it.",
                Severity.INFO,
                proven ? Grade.LIKELY : Grade.POSSIBLE,
                "This log cannot show whether the program read another column of the row, or wanted"
                        + " to know that it exists.",
                List.of(rows.queryClass().index(), writer),
                table,
                key.column(),
                fetched,
                1,
                -1,
                List.of(use),
                new Saving.Gone(),
                advice(names, table, stored));
    }

    private static Advice advice(Names names, String table, String stored) {
        String model = names.model(table);
        String field = names.variable(table);
        String target = names.model(stored);
        return new Advice(
                """
                Pass the key on and leave the row where it is (names are guesses):

                %1$s.objects.create(%2$s_id=source.%2$s_id)
                """
                        .formatted(target, field)
                        .strip(),
                """
                Take a reference, which asks nothing (names are guesses):

                %3$s.set%1$s(session.getReference(%1$s.class, %2$sId));
                """
                        .formatted(model, field, names.variable(stored))
                        .strip(),
                """
                Write the key directly; the foreign key checks that the row exists:

                INSERT INTO %s (..., %s_id) VALUES (..., ?)
                """
                        .formatted(stored, field)
                        .strip(),
                "A key that no row has then fails at the INSERT, as a broken foreign key, and not"
                        + " at the lookup.");
    }
}
