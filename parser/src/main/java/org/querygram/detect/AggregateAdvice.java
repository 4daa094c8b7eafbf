package org.querygram.detect;

import org.querygram.sql.StatementParts.Aggregate;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What to do about a loop that counts, sums or tests for rows, once for each owner or value.
final class AggregateAdvice {

    private final ClassRows rows;
    private final Lookup lookup;
    private final KeptConditions kept;
    private final LookupSql sql;
    private final DetectionContext context;
    private final Names names;
    private final ConditionCode code;

    AggregateAdvice(
            ClassRows rows,
            Lookup lookup,
            KeptConditions kept,
            LookupSql sql,
            DetectionContext context) {
        this.rows = rows;
        this.lookup = lookup;
        this.kept = kept;
        this.sql = sql;
        this.context = context;
        this.names = context.names();
        this.code = new ConditionCode(names);
    }

    Advice advice() {
        boolean tests = rows.shape().existsProbe();
        String what = tests ? "test" : Aggregates.isCount(calls()) ? "count" : "work them out";
        return new Advice(
                tests ? djangoTest() : byOwner() ? djangoOwner(what) : djangoValues(what),
                tests ? hqlTest() : hql(what),
                tests
                        ? "Ask for all values that have a row at once:\n\n" + sql.present()
                        : "%s for all values at once:\n\n%s"
                                .formatted(Words.sentence(what), sql.grouped()),
                kept.sentences(true) + caveat(tests));
    }

    private List<Aggregate> calls() {
        return context.schema().parts(rows.queryClass()).aggregates();
    }

    private boolean byOwner() {
        return lookup.reach() == Lookup.Reach.MANY || lookup.reach() == Lookup.Reach.LINKED;
    }

    private static String caveat(boolean tests) {
        return tests
                ? "The test looks at one moment: a row may come or go before the program acts on"
                        + " it."
                : "Owners without rows are missing from a GROUP BY: they count as 0. Two"
                      + " annotations over two relations multiply each other's rows: use a subquery"
                      + " for one of them.";
    }

    private String djangoOwner(String what) {
        String many = names.field(lookup.table());
        String filter = NPlusOneAdvice.open(code.django(kept.said(), many + "__"));
        String condition = filter.isEmpty() ? "" : ", filter=" + "Q(" + filter + ")";
        return """
        Let the list query %s (names are guesses; without a related_name the relation is called
        like the model, in small letters):

        %s.objects.annotate(%s)
        """
                .formatted(
                        what,
                        Owner.of(lookup, context).model(),
                        calls(many, condition, names::attribute))
                .strip();
    }

    private String djangoValues(String what) {
        String attribute = key() ? "pk" : names.attribute(lookup.by().column());
        String others = code.django(kept.said(), "");
        return """
        %s for all values in one query (names are guesses):

        %s.objects.filter(%s%s__in=values)
            .values("%s").annotate(%s)
        """
                .formatted(
                        Words.sentence(what),
                        names.model(lookup.table()),
                        others,
                        attribute,
                        attribute,
                        calls("", "", names::attribute))
                .strip();
    }

    /// `total=Sum("lines__amount")` for every aggregate of the statement.
    private String calls(String relation, String filter, UnaryOperator<String> attribute) {
        return calls().isEmpty()
                ? "count=Count(\"%s\"%s)".formatted(relation.isEmpty() ? "pk" : relation, filter)
                : calls().stream()
                        .map(call -> Aggregates.django(call, relation, filter, attribute))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private boolean key() {
        return lookup.reach() == Lookup.Reach.ONE;
    }

    private String hql(String what) {
        if (lookup.reach() == Lookup.Reach.LINKED) {
            return hqlLinked(what);
        }
        String alias = NPlusOneAdvice.alias(names.model(lookup.table()));
        String path = alias + "." + (key() ? "id" : names.path(lookup.by().column()));
        return """
        %1$s for all values in one query (names are guesses):

        select %2$s, %3$s from %4$s %5$s
        where %2$s in :values%6$s
        group by %2$s
        """
                .formatted(
                        Words.sentence(what),
                        path,
                        selected(alias),
                        names.model(lookup.table()),
                        alias,
                        code.hql(kept.said(), alias))
                .strip();
    }

    private String hqlLinked(String what) {
        String owner = Owner.of(lookup, context).model();
        return """
        %1$s for all owners in one query (names are guesses):

        select o.id, %2$s from %3$s o
        join o.%4$s r
        where o.id in :values%5$s
        group by o.id
        """
                .formatted(
                        Words.sentence(what),
                        selected("r"),
                        owner,
                        names.variables(lookup.table()),
                        code.hql(kept.said(), "r"))
                .strip();
    }

    private String selected(String alias) {
        return calls().isEmpty()
                ? "count(" + alias + ")"
                : calls().stream()
                        .map(call -> Aggregates.hql(call, alias, names::path))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private String djangoTest() {
        String model = names.model(lookup.table());
        String others = code.django(kept.said(), "");
        String attribute = names.attribute(lookup.by().column());
        if (!byOwner()) {
            String by = key() ? "pk" : attribute;
            return """
            Ask once which of the values have a row (names are guesses):

            present = set(%1$s.objects.filter(%2$s%3$s__in=values)
                .values_list("%3$s", flat=True))
            """
                    .formatted(model, others, by)
                    .strip();
        }
        String owner = Owner.of(lookup, context).model();
        boolean linked = lookup.reach() == Lookup.Reach.LINKED;
        return """
        Let the list query test (names are guesses):

        %s.objects.annotate(has_%s=Exists(
            %s.objects.filter(%s%s=OuterRef("pk"))))
        """
                .formatted(
                        owner,
                        names.item(lookup.table()),
                        linked ? owner + "." + names.field(lookup.table()) + ".through" : model,
                        others,
                        attribute)
                .strip();
    }

    private String hqlTest() {
        String alias = NPlusOneAdvice.alias(names.model(lookup.table()));
        return """
        Ask once which of the values have a row (names are guesses):

        select distinct %1$s from %2$s %3$s
        where %1$s in :values%4$s
        """
                .formatted(
                        alias + "." + (key() ? "id" : names.path(lookup.by().column())),
                        names.model(lookup.table()),
                        alias,
                        code.hql(kept.said(), alias))
                .strip();
    }
}
