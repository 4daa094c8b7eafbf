package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.Condition;
import org.querygram.sql.Condition.Kind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What to do about an N+1, by how the rows hang together.
final class NPlusOneAdvice {

    private final ClassRows rows;
    private final Lookup lookup;
    private final DetectionContext context;
    private final Names names;
    private final KeptConditions kept;
    private final ConditionCode code;
    private final LookupSql sql;
    private final String model;

    private NPlusOneAdvice(ClassRows rows, Lookup lookup, DetectionContext context) {
        this.rows = rows;
        this.lookup = lookup;
        this.context = context;
        this.names = context.names();
        this.kept = KeptConditions.of(rows, lookup, context.schema());
        this.code = new ConditionCode(names);
        this.sql = new LookupSql(rows, lookup, kept, context);
        this.model = names.model(lookup.table());
    }

    static Advice of(
            ClassRows rows,
            Lookup lookup,
            Parents.@Nullable Parent parent,
            DetectionContext context) {
        NPlusOneAdvice advice = new NPlusOneAdvice(rows, lookup, context);
        if (rows.shape().existsProbe() || rows.shape().aggregate()) {
            return new AggregateAdvice(rows, lookup, advice.kept, advice.sql, context).advice();
        }
        return switch (lookup.reach()) {
            case ONE ->
                    parent != null && parent.certain()
                            ? advice.reference(parent.table())
                            : advice.values();
            case MANY -> advice.children();
            case LINKED -> advice.linked();
            case VALUE -> advice.values();
        };
    }

    private Advice reference(String parent) {
        String key = lookup.by().column();
        String column = context.schema().reference(parent, lookup.byTable(), key);
        String reference = column == null ? names.item(lookup.table()) + "_id" : column;
        String words = names.owner(reference);
        String field = words == null ? names.attribute(reference) : words.replace(' ', '_');
        String item = alias(names.model(parent));
        return new Advice(
                """
                Fetch the reference together with the list (the names of models and fields are guesses):

                %s.objects.select_related("%s")
                """
                        .formatted(names.model(parent), Identifiers.python(field))
                        .strip(),
                """
                Fetch the reference in the query, or give the class referred to a batch size (names are
                guesses):

                select %1$s from %2$s %1$s
                left join fetch %1$s.%3$s
                // or on the class %4$s: @BatchSize(size = 50)
                """
                        .formatted(item, names.model(parent), Identifiers.java(field), model)
                        .strip(),
                """
                Join the table once instead of asking it row by row:

                SELECT ... FROM %1$s p
                LEFT JOIN %2$s t ON t.%3$s = p.%4$s%5$s
                """
                        .formatted(
                                context.table(parent),
                                own().table(lookup.table()),
                                own().column(key),
                                column == null
                                        ? Words.quoted(reference)
                                        : context.column(parent, column),
                                joined())
                        .strip(),
                kept.sentences(false)
                        + "If only the key is needed, use the foreign key column itself and ask"
                        + " nothing at all. A join repeats the same row for every parent that"
                        + " shares it.");
    }

    private SqlNames own() {
        return SqlNames.of(rows, context);
    }

    /// The other conditions as those of the join.
    private String joined() {
        return kept.said().stream()
                .filter(condition -> condition.parts().isEmpty())
                .map(
                        condition ->
                                " AND "
                                        + own().text(condition.text())
                                                .replace(
                                                        own().text(condition.path()),
                                                        "t." + bare(own().text(condition.path()))))
                .collect(Collectors.joining());
    }

    private static String bare(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private Advice children() {
        String owner = Owner.of(lookup, context).model();
        String many = names.field(lookup.table());
        String alias = alias(model);
        boolean picked = kept.plain() || !kept.order().isEmpty();
        return new Advice(
                """
                Prefetch the relation once for the whole list (names are guesses; without a related_name
                the accessor ends in _set):

                %s.objects.prefetch_related(%s)
                """
                        .formatted(owner, picked ? prefetch(many) : "\"%s\"".formatted(many))
                        .strip(),
                picked
                        ? """
                        Fetch the rows of all owners in one query (names are guesses):

                        select %1$s from %2$s %1$s
                        where %1$s.%3$s in :%4$s%5$s
                        """
                                .formatted(
                                        alias,
                                        model,
                                        names.path(lookup.by().column()),
                                        names.property(lookup.by().column()) + "s",
                                        code.hql(kept.said(), alias))
                                .strip()
                        : """
                        Fetch the collection in the query, or let Hibernate load it for many owners at once
                        (names are guesses):

                        select %1$s from %2$s %1$s
                        left join fetch %1$s.%3$s
                        // or on the collection: @BatchSize(size = 50)
                        """
                                .formatted(alias(owner), owner, names.variables(lookup.table()))
                                .strip(),
                "Ask for the rows of all owners at once:\n\n" + sql.all(),
                kept.sentences(true)
                        + "The prefetched rows stay in memory together. A filter(), order_by() or"
                        + " first() on the relation inside the loop asks the database again.");
    }

    private String prefetch(String many) {
        String filter = code.django(kept.said(), "");
        return "\n    Prefetch(\"%s\", %s.objects%s%s)\n"
                .formatted(
                        many,
                        model,
                        filter.isEmpty() ? "" : ".filter(" + open(filter) + ")",
                        kept.order().isEmpty() ? "" : slice());
    }

    /// The first rows of each owner: slices in a prefetch work from Django 4.2.
    private String slice() {
        String order =
                Arrays.stream(kept.order().split(", "))
                        .map(item -> item.split(" "))
                        .map(
                                words ->
                                        "\"%s%s\""
                                                .formatted(
                                                        words.length > 1 && words[1].equals("DESC")
                                                                ? "-"
                                                                : "",
                                                        names.attribute(bare(words[0]))))
                        .collect(Collectors.joining(", "));
        return ".order_by(" + order + ")[:n]";
    }

    /// Without the comma at its end.
    static String open(String arguments) {
        return arguments.isEmpty() ? "" : arguments.substring(0, arguments.length() - 2);
    }

    private Advice linked() {
        return new Advice(
                """
                Prefetch the many-to-many relation once for the whole list (names are guesses):

                %s.objects.prefetch_related("%s")
                """
                        .formatted(Owner.of(lookup, context).model(), names.field(lookup.table()))
                        .strip(),
                """
                Let Hibernate load the collection for many owners at once, or fetch it in the query
                (names are guesses):

                // in %s:
                @BatchSize(size = 50)
                @ManyToMany Set<%s> %s;
                """
                        .formatted(
                                Owner.of(lookup, context).model(),
                                model,
                                names.variables(lookup.table()))
                        .strip(),
                "Ask for the linked rows of all owners at once, and select the owner's key with"
                        + " them:\n\n"
                        + sql.all(),
                kept.sentences(false)
                        + "The prefetched rows stay in memory together. Fetching two collections in"
                        + " one Hibernate query multiplies rows.");
    }

    private Advice values() {
        boolean key = lookup.reach() == Lookup.Reach.ONE;
        String column = lookup.by().column();
        String attribute = key ? "pk" : names.attribute(column);
        return new Advice(
                """
                Collect the values first and load all rows in one query (names are guesses):

                rows = %1$s.objects.%2$s
                by_value = {row.%3$s%4$s: row for row in rows}
                row = by_value.get(value%4$s)
                """
                        .formatted(model, filter(attribute), attribute, cased())
                        .strip(),
                """
                Collect the values first and load all rows in one query (names are guesses):

                select r from %1$s r where %2$s%3$s
                """
                        .formatted(
                                model,
                                hqlList("r." + (key ? "id" : names.path(column))),
                                code.hql(kept.said(), "r").replaceFirst("^ and ", "\nand "))
                        .strip(),
                "Ask for all values at once:\n\n" + sql.all(),
                kept.sentences(true)
                        + "Split very long lists into pieces of some hundred values. Rows that the"
                        + " loop itself creates must be added to the dictionary.");
    }

    /// `.lower()` where the statement compares so.
    private String cased() {
        Condition by = kept.by();
        return by == null || by.function().isEmpty() ? "" : "." + by.function() + "()";
    }

    private String filter(String attribute) {
        Condition by = kept.by();
        String others = code.django(kept.said(), "");
        if (by != null && List.of("lower", "upper").contains(by.function())) {
            String function = Words.sentence(by.function());
            return "annotate(key=%s(\"%s\")).filter(\n    %skey__in=[v%s for v in values])"
                    .formatted(function, attribute, others, cased());
        }
        if (by != null && (by.kind() == Kind.LIKE || by.kind() == Kind.ILIKE)) {
            return "filter(\n    %sreduce(or_, (Q(%s__%s=v) for v in values)))"
                    .formatted("", attribute, by.kind() == Kind.LIKE ? "contains" : "icontains");
        }
        List<Condition> q = kept.said();
        return q.isEmpty() || !others.startsWith("Q(") && !others.startsWith("~Q(")
                ? "filter(%s__in=values%s)"
                        .formatted(attribute, others.isEmpty() ? "" : ", " + open(others))
                : "filter(%s%s__in=values)".formatted(others, attribute);
    }

    private String hqlList(String path) {
        Condition by = kept.by();
        if (by != null && (by.kind() == Kind.LIKE || by.kind() == Kind.ILIKE)) {
            return path + " like :first or " + path + " like :second ...";
        }
        return by == null || by.function().isEmpty()
                ? path + " in :values"
                : by.function() + "(" + path + ") in :values";
    }

    static String alias(String name) {
        return name.isEmpty() ? "x" : name.substring(0, 1).toLowerCase(Locale.ROOT);
    }
}
