package org.querygram.detect;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The words of a count before a fetch, and what to do about it.
final class CountThenFetchText {

    private CountThenFetchText() {}

    /// @param counted rows of the counts
    /// @param fetch the first fetch after one of them
    static Candidate candidate(
            DetectionContext context, ClassRows count, int[] counted, int fetch) {
        Names names = context.names();
        String table = count.shape().tables().getFirst().name();
        boolean known = Values.areKnown(context.workload(), counted[0]);
        boolean tested = count.shape().existsProbe();
        return new Candidate(
                CountThenFetchDetector.ID,
                "Are the %s %s only to fetch them all right after?"
                        .formatted(names.many(table), tested ? "tested for" : "counted"),
                times -> why(table, times, tested),
                Severity.INFO,
                known || isWhole(count) ? Grade.LIKELY : Grade.POSSIBLE,
                "This log cannot show whether the number decided if the rows were fetched at all.",
                List.of(count.queryClass().index(), context.workload().queryClass(fetch)),
                table,
                column(count),
                counted,
                1,
                -1,
                List.of(fetch),
                new Saving.Gone(),
                advice(context, count));
    }

    private static boolean isWhole(ClassRows count) {
        return count.shape().predicates().isEmpty();
    }

    private static @Nullable String column(ClassRows count) {
        return isWhole(count) ? null : count.shape().predicates().getFirst().column().column();
    }

    private static String why(String table, int times, boolean tested) {
        return "Rows of %s were %s, and then fetched by the same condition, %s. The fetched rows tell"
                        .formatted(table, tested ? "tested for" : "counted", Words.times(times))
                + " their number.";
    }

    private static Advice advice(DetectionContext context, ClassRows count) {
        WholeQuery query = new WholeQuery(count, context);
        String model = context.names().model(count.shape().tables().getFirst().name());
        return new Advice(
                """
                Evaluate the queryset once, and ask the list for its length (names are guesses):

                rows = list(%s)
                if rows:
                    print(len(rows))
                """
                        .formatted(query.django())
                        .strip(),
                """
                Fetch the list and take its size (names are guesses):

                List<%1$s> rows = session.createSelectionQuery(
                    "%2$s", %1$s.class).list();
                rows.size();
                """
                        .formatted(model, query.hql(NPlusOneAdvice.alias(model)))
                        .strip(),
                "Leave the %s out:\n\nSELECT ...\n%s"
                        .formatted(count.shape().existsProbe() ? "test" : "count", query.sql()),
                query.sentence()
                        + "If there are often no rows, or the rows are large, the count may be the"
                        + " cheaper test; exists() is cheaper still.");
    }
}
