package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementShape;

/// What to do about an N+1, by how the rows hang together.
final class NPlusOneAdvice {

    private NPlusOneAdvice() {}

    static Advice of(
            Names names,
            Lookup lookup,
            Parents.@Nullable Parent parent,
            StatementShape shape,
            KeptConditions kept) {
        if (shape.aggregate() || shape.existsProbe()) {
            return counted(names, lookup, kept);
        }
        return switch (lookup.reach()) {
            case ONE ->
                    parent != null && parent.certain()
                            ? reference(names, lookup, parent.table(), kept)
                            : values(names, lookup, kept);
            case MANY -> children(names, lookup, shape.limited(), kept);
            case LINKED -> linked(names, lookup, kept);
            case VALUE -> values(names, lookup, kept);
        };
    }

    private static Advice reference(
            Names names, Lookup lookup, String parent, KeptConditions kept) {
        String field = names.variable(lookup.table());
        String model = names.model(parent);
        String item = names.variable(parent);
        return new Advice(
                """
                Fetch the reference together with the list (the names of models and fields are guesses):

                %s.objects.select_related("%s")
                """
                        .formatted(model, field)
                        .strip(),
                """
                Fetch the reference in the query, or give the association a batch size (names are guesses):

                select %1$s from %2$s %1$s
                join fetch %1$s.%3$s
                """
                        .formatted(alias(item), model, field)
                        .strip(),
                """
                Join the table once instead of asking it row by row:

                SELECT ... FROM %1$s p
                LEFT JOIN %2$s t ON t.%3$s = p.%4$s%5$s
                """
                        .formatted(
                                parent,
                                lookup.table(),
                                lookup.by().column(),
                                field + "_id",
                                kept.sql("t."))
                        .strip(),
                kept.sentences(false)
                        + "If only the key is needed, use the foreign key column itself and ask"
                        + " nothing at all. A join repeats the same row for every parent that"
                        + " shares it.");
    }

    private static Advice children(
            Names names, Lookup lookup, boolean limited, KeptConditions kept) {
        String owner = owner(names, lookup);
        String model = names.code(owner);
        String many = names.field(lookup.table());
        String alias = alias(many);
        String relation =
                kept.plain()
                        ? "\n    Prefetch(\"%s\", %s.objects.filter(%s))\n"
                                .formatted(many, names.model(lookup.table()), kept.django(""))
                        : "\"%s\"".formatted(many);
        String caveat =
                kept.sentences(true)
                        + "The prefetched rows stay in memory together. A filter(), order_by() or"
                        + " first() on the relation inside the loop asks the database again.";
        return new Advice(
                """
                Prefetch the relation once for the whole list (names are guesses; without a related_name
                the accessor ends in _set):

                %s.objects.prefetch_related(%s)
                """
                        .formatted(model, relation)
                        .strip(),
                kept.plain()
                        ? """
                        Fetch the rows of all owners in one query (names are guesses):

                        select %1$s from %2$s %1$s
                        where %1$s.%3$s in :values and %4$s
                        """
                                .formatted(
                                        alias,
                                        names.model(lookup.table()),
                                        names.property(lookup.by().column()),
                                        kept.hql(alias, names))
                                .strip()
                        : """
                        Fetch the collection in the query, or let Hibernate load it for many owners at once
                        (names are guesses):

                        select %1$s from %2$s %1$s
                        left join fetch %1$s.%3$s
                        // or on the collection: @BatchSize(size = 50)
                        """
                                .formatted(alias(owner), model, many)
                                .strip(),
                """
                Ask for the rows of all owners at once:

                SELECT ... FROM %1$s
                WHERE %2$s IN (...)%4$s%3$s
                """
                        .formatted(
                                lookup.table(),
                                lookup.by().column(),
                                limited
                                        ? "\n-- one row per owner: DISTINCT ON or a window function"
                                        : "",
                                kept.sql(""))
                        .strip(),
                caveat);
    }

    private static Advice linked(Names names, Lookup lookup, KeptConditions kept) {
        String owner = owner(names, lookup);
        String model = names.code(owner);
        String many = names.field(lookup.table());
        return new Advice(
                """
                Prefetch the many-to-many relation once for the whole list (names are guesses):

                %s.objects.prefetch_related("%s")
                """
                        .formatted(model, many)
                        .strip(),
                """
                Let Hibernate load the collection for many owners at once, or fetch it in the query
                (names are guesses):

                @BatchSize(size = 50)
                @ManyToMany Set<%s> %s;
                """
                        .formatted(names.model(lookup.table()), many)
                        .strip(),
                """
                Ask for the linked rows of all owners at once, and select the owner's key with them:

                SELECT link.%2$s, t.* FROM %1$s t
                JOIN %3$s link ON ... WHERE link.%2$s IN (...)
                """
                        .formatted(lookup.table(), lookup.by().column(), linkName(lookup))
                        .strip(),
                kept.sentences(false)
                        + "The prefetched rows stay in memory together. Fetching two collections in"
                        + " one Hibernate query multiplies rows.");
    }

    private static Advice values(Names names, Lookup lookup, KeptConditions kept) {
        String model = names.model(lookup.table());
        String column = lookup.by().column();
        return new Advice(
                """
                Collect the values first and load all rows in one query (names are guesses):

                rows = %1$s.objects.filter(%2$s__in=values%3$s)
                by_value = {row.%2$s: row for row in rows}
                row = by_value.get(value)
                """
                        .formatted(model, column, kept.plain() ? ", " + kept.django("") : "")
                        .strip(),
                """
                Collect the values first and load all rows in one query (names are guesses):

                select r from %1$s r where r.%2$s in :values%3$s
                """
                        .formatted(
                                model,
                                names.property(column),
                                kept.plain() ? "\nand " + kept.hql("r", names) : "")
                        .strip(),
                """
                Ask for all values at once:

                SELECT ... FROM %1$s
                WHERE %2$s IN (...)%3$s
                """
                        .formatted(lookup.table(), column, kept.sql(""))
                        .strip(),
                kept.sentences(true)
                        + "Split very long lists into pieces of some hundred values. Rows that the"
                        + " loop itself creates must be added to the dictionary.");
    }

    private static Advice counted(Names names, Lookup lookup, KeptConditions kept) {
        String model = names.code(owner(names, lookup));
        String many = names.field(lookup.table());
        return new Advice(
                """
                Let the list query count (names are guesses):

                %s.objects.annotate(count=Count("%s"%s))
                """
                        .formatted(
                                model,
                                many,
                                kept.plain()
                                        ? ", filter=Q(%s)".formatted(kept.django(many + "__"))
                                        : "")
                        .strip(),
                """
                Count for all owners in one query (names are guesses):

                select o.id, count(c) from %1$s o
                left join o.%2$s c%3$s
                group by o.id
                """
                        .formatted(model, many, kept.plain() ? " on " + kept.hql("c", names) : "")
                        .strip(),
                """
                Count for all values at once:

                SELECT %2$s, COUNT(*) FROM %1$s
                WHERE %2$s IN (...)%3$s
                GROUP BY %2$s
                """
                        .formatted(lookup.table(), lookup.by().column(), kept.sql(""))
                        .strip(),
                kept.sentences(true)
                        + "Two annotations over two relations multiply each other's rows: count"
                        + " distinct then.");
    }

    private static String owner(Names names, Lookup lookup) {
        String owner = names.owner(lookup.by().column());
        return owner == null ? "owner" : owner;
    }

    private static String linkName(Lookup lookup) {
        return lookup.byTable();
    }

    private static String alias(String name) {
        return name.isEmpty() ? "x" : name.substring(0, 1).toLowerCase(java.util.Locale.ROOT);
    }
}
