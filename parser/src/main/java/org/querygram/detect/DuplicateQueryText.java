package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementParts.Aggregate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a duplicate, and what to do about it.
final class DuplicateQueryText {

    private static final Pattern VARIABLE = Pattern.compile("=(\\w+)");

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
        return new Candidate(
                DuplicateQueryDetector.ID,
                title(context, rows, table, lookup, answers),
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
                advice(context, rows, table, lookup));
    }

    private static String title(
            DetectionContext context,
            ClassRows rows,
            String table,
            @Nullable Lookup lookup,
            int answers) {
        Names names = context.names();
        String several = answers > 1 ? ", by several values" : "";
        String many = names.many(table);
        if (rows.shape().existsProbe()) {
            return Words.sentence(many) + " are tested for again and again" + several;
        }
        if (rows.shape().aggregate()) {
            List<Aggregate> calls = context.schema().parts(rows.queryClass()).aggregates();
            return Aggregates.isCount(calls)
                    ? "The same %s are counted again and again%s".formatted(many, several)
                    : "The same %s of the %s is worked out again and again%s"
                            .formatted(Aggregates.words(calls), many, several);
        }
        boolean all = lookup == null || lookup.reach() == Lookup.Reach.MANY;
        return "The same %s read again and again%s"
                .formatted(all ? many + " are" : names.one(table) + " is", several);
    }

    private static String why(int count, int answers) {
        String what =
                answers == 1
                        ? "One SELECT ran %s with the same values.".formatted(Words.times(count))
                        : "One SELECT ran %s, but asked only %s different things."
                                .formatted(Words.times(count), Words.number(answers));
        return what + " Nothing in this log wrote to its tables in between.";
    }

    private static Advice advice(
            DetectionContext context, ClassRows rows, String table, @Nullable Lookup lookup) {
        Names names = context.names();
        WholeQuery query = new WholeQuery(rows, context);
        String model = names.model(table);
        boolean one = lookup != null && lookup.reach() == Lookup.Reach.ONE;
        boolean aggregate = rows.shape().aggregate() || rows.shape().existsProbe();
        String read =
                one ? query.django().replace(".filter(", ".get(") : "list(" + query.django() + ")";
        String counted =
                query.django()
                        + (rows.shape().existsProbe() ? ".exists()" : aggregates(rows, context));
        return new Advice(
                """
                Ask once and keep the answer while the request or job lasts (names are guesses):

                @functools.cache
                def %s(%s):
                    return %s
                """
                        .formatted(
                                one ? names.item(table) : names.field(table),
                                arguments(query.arguments()),
                                aggregate ? counted : read)
                        .strip(),
                one && !aggregate
                        ? """
                        Load the entity by its key, so that the session keeps it, or read it once and pass it on
                        (names are guesses):

                        %1$s %2$s = session.find(%1$s.class, id);
                        """
                                .formatted(model, names.variable(table))
                                .strip()
                        : """
                        Read it once and pass it on, or let the query cache of the second level keep it (names
                        are guesses):

                        session.createSelectionQuery("%s%s", %s.class)
                            .setCacheable(true)    // and hibernate.cache.use_query_cache=true
                        """
                                .formatted(
                                        aggregate
                                                ? "select " + hql(rows, model, context) + " "
                                                : "",
                                        query.hql(NPlusOneAdvice.alias(model)),
                                        aggregate ? "Object" : model)
                                .strip(),
                "Ask once and hand the answer on:\n\nSELECT %s\n%s"
                        .formatted(selected(rows, context), query.sql()),
                query.sentence()
                        + "A kept answer does not see later changes: clear it when the row is"
                        + " written. functools.cache keeps it as long as the process lives: clear"
                        + " it at the start of each request, or use a dictionary on the request.");
    }

    private static String hql(ClassRows rows, String model, DetectionContext context) {
        String alias = NPlusOneAdvice.alias(model);
        List<Aggregate> calls = context.schema().parts(rows.queryClass()).aggregates();
        return calls.isEmpty()
                ? "1"
                : calls.stream()
                        .map(call -> Aggregates.hql(call, alias, context.names()::path))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static String selected(ClassRows rows, DetectionContext context) {
        String selected = context.schema().parts(rows.queryClass()).selected();
        return rows.shape().aggregate() && selected.length() < 80
                ? SqlNames.of(rows, context).text(selected)
                : "...";
    }

    /// `.count()`, or `.aggregate(sum_amount=Sum("amount"))`.
    private static String aggregates(ClassRows rows, DetectionContext context) {
        List<Aggregate> calls = context.schema().parts(rows.queryClass()).aggregates();
        return Aggregates.isCount(calls)
                ? ".count()"
                : ".aggregate(%s)"
                        .formatted(
                                calls.stream()
                                        .map(
                                                call ->
                                                        Aggregates.django(
                                                                call,
                                                                "",
                                                                "",
                                                                context.names()::attribute))
                                        .distinct()
                                        .collect(Collectors.joining(", ")));
    }

    /// The variables of `state=state, year__gte=year`.
    private static String arguments(String lookups) {
        Matcher matcher = VARIABLE.matcher(lookups);
        return matcher.results()
                .map(result -> result.group(1))
                .filter(name -> !name.equals("True") && !name.equals("False"))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
