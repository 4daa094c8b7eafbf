package org.querygram.detect;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The words of a duplicate, and what to do about it.
final class DuplicateQueryText {

    private DuplicateQueryText() {}

    /// @param rows the class
    /// @param repeats the rows that repeat each other
    /// @param answers how many different answers they ask for
    static Candidate candidate(
            DetectionContext context,
            ClassRows rows,
            int[] repeats,
            int answers,
            Severity severity,
            int least) {
        Lookup lookup = Lookup.of(rows, context.workload(), context.schema());
        String table = lookup == null ? rows.shape().tables().getFirst().name() : lookup.table();
        Names names = context.names();
        return new Candidate(
                DuplicateQueryDetector.ID,
                title(names, table, lookup, answers),
                count -> why(count, answers),
                severity,
                Grade.CERTAIN,
                "This log cannot show whether another program changed the rows in between.",
                List.of(rows.queryClass().index()),
                table,
                lookup == null ? null : lookup.by().column(),
                repeats,
                least,
                -1,
                List.of(),
                new Saving.Few(answers),
                advice(names, table, lookup));
    }

    private static String title(Names names, String table, @Nullable Lookup lookup, int answers) {
        String what =
                lookup == null || lookup.reach() == Lookup.Reach.MANY
                        ? names.many(table) + " are"
                        : names.one(table) + " is";
        return "The same "
                + what
                + " read again and again"
                + (answers > 1 ? ", by several values" : "");
    }

    private static String why(int count, int answers) {
        String what =
                answers == 1
                        ? "One SELECT ran %s with the same values.".formatted(Words.times(count))
                        : "One SELECT ran %s, but asked only %s different things."
                                .formatted(Words.times(count), Words.number(answers));
        return what + " Nothing in this log wrote to its tables in between.";
    }

    private static Advice advice(Names names, String table, @Nullable Lookup lookup) {
        String model = names.model(table);
        String item = names.variable(table);
        String column = lookup == null ? "id" : lookup.by().column();
        return new Advice(
                """
                Ask once and keep the answer while the request or job lasts (names are guesses):

                @functools.cache
                def %2$s(value):
                    return %1$s.objects.get(%3$s=value)
                """
                        .formatted(model, item, column)
                        .strip(),
                """
                Load the entity by its key, so that the session keeps it, or read it once and pass it on
                (names are guesses):

                %1$s %2$s = session.find(%1$s.class, id);
                // by another column: @NaturalId, or a field that holds the answer
                """
                        .formatted(model, item)
                        .strip(),
                """
                Ask once and hand the answer on:

                SELECT ... FROM %1$s WHERE %2$s = ?
                """
                        .formatted(table, column)
                        .strip(),
                "A kept answer does not see later changes: clear it when the row is written. A"
                        + " cache that outlives the request needs a time limit.");
    }
}
