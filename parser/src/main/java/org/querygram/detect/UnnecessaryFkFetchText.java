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
                advice(context, writer, table, stored));
    }

    /// @param writer class of the write
    private static Advice advice(
            DetectionContext context, int writer, String table, String stored) {
        Names names = context.names();
        String reference =
                context.workload().shape(writer).columns().stream()
                        .map(ColumnUse::column)
                        .filter(column -> context.schema().refersTo(stored, column, table))
                        .findFirst()
                        .orElse(names.item(table) + "_id");
        String model = names.model(table);
        String attribute = names.attribute(reference);
        String target = names.model(stored);
        return new Advice(
                """
                Pass the key on and leave the row where it is (names are guesses):

                %1$s.objects.create(%2$s=source.%2$s)
                """
                        .formatted(target, attribute)
                        .strip(),
                """
                Take a reference, which asks nothing (names are guesses):

                %3$s.set%1$s(session.getReference(%1$s.class, %2$sId));
                """
                        .formatted(model, names.variable(table), names.variable(stored))
                        .strip(),
                """
                Write the key directly; the foreign key checks that the row exists:

                INSERT INTO %s (..., %s) VALUES (..., ?)
                """
                        .formatted(context.table(stored), context.column(stored, reference))
                        .strip(),
                "A key that no row has then fails at the INSERT, as a broken foreign key, and not"
                        + " at the lookup.");
    }
}
