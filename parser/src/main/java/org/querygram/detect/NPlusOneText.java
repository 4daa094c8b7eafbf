package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementParts.Aggregate;
import org.querygram.workload.KeyNames;

import java.util.List;

/// The words of an N+1 finding, in terms of the reader's own tables.
final class NPlusOneText {

    private final Names names;
    private final Lookup lookup;
    private final String owner;
    private final boolean tests;
    private final @Nullable List<Aggregate> calls;
    private final Parents.@Nullable Parent parent;

    NPlusOneText(
            DetectionContext context,
            ClassRows rows,
            Lookup lookup,
            Parents.@Nullable Parent parent) {
        this.names = context.names();
        this.lookup = lookup;
        this.parent = parent;
        this.owner = owner(lookup, context);
        this.tests = rows.shape().existsProbe();
        this.calls =
                rows.shape().aggregate()
                        ? context.schema().parts(rows.queryClass()).aggregates()
                        : null;
    }

    /// "The author is looked up again for every article".
    String title() {
        String many = names.many(lookup.table());
        if (tests) {
            return Words.sentence(many) + " are tested for again " + forEvery();
        }
        if (calls != null) {
            return Aggregates.isCount(calls)
                    ? Words.sentence(many) + " are counted again " + forEvery()
                    : "%s of the %s %s worked out again %s"
                            .formatted(
                                    Aggregates.words(calls),
                                    many,
                                    calls.size() > 1 ? "are" : "is",
                                    forEvery());
        }
        return switch (lookup.reach()) {
            case ONE ->
                    parent != null && parent.certain()
                            ? "The "
                                    + names.one(lookup.table())
                                    + " is looked up again "
                                    + forEvery()
                            : oneAtATime();
            case MANY, LINKED -> "The " + many + " are fetched again " + forEvery();
            case VALUE -> oneAtATime();
        };
    }

    private String oneAtATime() {
        String by = lookup.by().column();
        String column = KeyNames.isParentLink(Schema.low(by)) ? "their key" : by.replace('_', ' ');
        return Words.sentence(names.many(lookup.table()))
                + " are looked up one at a time by "
                + column;
    }

    private String forEvery() {
        if (parent != null && parent.certain()) {
            return "for every " + names.one(parent.table());
        }
        return "for every " + owner;
    }

    private static String owner(Lookup lookup, DetectionContext context) {
        String column = lookup.by().column();
        boolean refers =
                context.schema().target(lookup.byTable(), column) != null
                        || context.names().owner(column) != null;
        return refers ? Owner.of(lookup, context).words() : "value of " + column;
    }

    /// Two sentences on what the log shows.
    String why(int count) {
        String where = lookup.byName();
        String first =
                lookup.hidden()
                        ? "One SELECT ran %s and found its rows by %s."
                                .formatted(Words.times(count), where)
                        : "One SELECT ran %s with %s different values of %s."
                                .formatted(
                                        Words.times(count),
                                        Words.number(Math.min(count, lookup.distinct())),
                                        where);
        return first + " " + origin();
    }

    private String origin() {
        if (parent == null) {
            return "No list query before it is tied to these values.";
        }
        return parent.certain()
                ? "The query on %s before it gave the values.".formatted(parent.table())
                : "The nearest list before it is on %s; nothing ties the two tables."
                        .formatted(parent.table());
    }

    String cannotShow() {
        if (lookup.hidden()) {
            return "This log hides the values: if they are all the same, one answer could be kept"
                    + " instead.";
        }
        return parent == null
                ? "This log cannot show which loop of the program asks."
                : "This log cannot show whether every row looked up was used.";
    }
}
