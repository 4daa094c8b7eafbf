package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;

import java.util.List;

/// The words of columns fetched in vain, and what to do about it.
final class OverfetchColumnsText {

    private final ClassRows rows;
    private final Names names;
    private final DetectionContext context;
    private final String table;
    private final int columns;

    OverfetchColumnsText(DetectionContext context, ClassRows rows) {
        this.rows = rows;
        this.names = context.names();
        this.context = context;
        this.table = rows.shape().tables().getFirst().name();
        this.columns = rows.shape().columns().size();
    }

    /// @param key of the joined parent
    /// @param parent row of the statement that fetched it before
    Candidate knownParent(ColumnUse key, int parent) {
        String joined = String.valueOf(key.table());
        String one = names.one(joined);
        return candidate(
                joined,
                key.column(),
                "Is the %s joined to every %s although it was just fetched?"
                        .formatted(one, names.one(table)),
                "All %s have the same %s, which an earlier SELECT fetched by its key; the join brings it again with every row."
                        .formatted(names.many(table), one),
                Grade.LIKELY,
                parent,
                sharedAdvice(joined, key.column()));
    }

    /// @param fewer columns of the slimmest query over the same rows
    Candidate slimmer(int fewer) {
        return candidate(
                table,
                null,
                "Are all %s columns of the %s needed here?"
                        .formatted(Words.number(columns), names.many(table)),
                "The SELECT fetches %s columns; elsewhere in this log the same rows are fetched with %s."
                        .formatted(Words.number(columns), Words.number(fewer)),
                Grade.POSSIBLE,
                -1,
                fewerAdvice());
    }

    Candidate wide(long most) {
        return candidate(
                table,
                null,
                "Are all %s columns of %s %s needed?"
                        .formatted(Words.number(columns), Words.number(most), names.many(table)),
                "The SELECT fetches %s columns of each row, and %s rows came back."
                        .formatted(Words.number(columns), Words.number(most)),
                Grade.POSSIBLE,
                -1,
                fewerAdvice());
    }

    private Candidate candidate(
            String of,
            @Nullable String column,
            String title,
            String why,
            Grade grade,
            int parent,
            Advice advice) {
        return new Candidate(
                OverfetchColumnsDetector.ID,
                title,
                count -> why,
                Severity.INFO,
                grade,
                "This log cannot show which columns the program read.",
                List.of(rows.queryClass().index()),
                of,
                column,
                rows.rows(),
                1,
                parent,
                List.of(),
                new Saving.Nothing(),
                advice);
    }

    private Advice sharedAdvice(String joined, String key) {
        String reference = context.schema().reference(table, joined, key);
        String column = reference == null ? names.item(joined) + "_" + key : reference;
        String words = names.owner(column);
        String field = words == null ? names.item(joined) : words.replace(' ', '_');
        return new Advice(
                """
                Leave the join out: rows of a related manager know their parent (names are guesses):

                for item in %2$s.%1$s_set.all():    # without select_related("%2$s")
                    item.%2$s                       # the object at hand
                """
                        .formatted(names.item(table).replace("_", ""), Identifiers.python(field))
                        .strip(),
                """
                Leave the join fetch out: the session holds the parent already (names are guesses):

                select r from %1$s r where r.%2$s.%3$s = :key
                """
                        .formatted(names.model(table), Identifiers.java(field), "id")
                        .strip(),
                """
                Ask for the columns of the rows alone:

                SELECT r.* FROM %1$s r WHERE r.%2$s = ?
                """
                        .formatted(context.table(table), context.column(table, column))
                        .strip(),
                "A join is right where the rows have different parents.");
    }

    private Advice fewerAdvice() {
        String model = names.model(table);
        String first = rows.shape().columns().getLast().column();
        return new Advice(
                """
                Name what the place needs, or leave large columns out (names are guesses):

                %1$s.objects.only("id", "%2$s")
                %1$s.objects.values_list("id", "%2$s")
                """
                        .formatted(model, names.attribute(first))
                        .strip(),
                """
                Select into a record instead of the entity (names are guesses):

                select new Row(r.id, r.%2$s) from %1$s r
                """
                        .formatted(model, names.property(first))
                        .strip(),
                """
                Name the columns that are read:

                SELECT id, %2$s FROM %1$s ...
                """
                        .formatted(context.table(table), context.column(table, first))
                        .strip(),
                "A column left out and touched all the same costs a query for every row.");
    }
}
