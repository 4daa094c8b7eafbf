package org.querygram.detect;

import org.querygram.sql.ColumnUse;
import org.querygram.sql.StatementShape;

import java.util.List;
import java.util.Locale;

/// How to update many rows at once.
final class UpdateLoopAdvice {

    private static final int COLUMNS_SHOWN = 3;

    private UpdateLoopAdvice() {}

    static Advice of(
            Names names, StatementShape shape, WriteKey key, OtherConditions others, int batch) {
        String table = shape.tables().getFirst().name();
        List<String> columns =
                shape.columns().stream().map(ColumnUse::column).limit(COLUMNS_SHOWN).toList();
        String first = columns.isEmpty() ? "column" : columns.getFirst();
        boolean all = shape.columns().size() <= COLUMNS_SHOWN;
        return new Advice(
                django(names, table, columns, key, others, batch, all),
                hibernate(names, table, first, key, others, batch),
                sql(table, columns, key, others, all),
                others.caution()
                        + "update() and bulk_update() skip save() and the signals of the model, and"
                        + " a bulk statement passes by objects that are loaded already. Where a new"
                        + " value builds on the old one, let the database compute it (F(), SET n ="
                        + " n + 1) or lock the rows first (SELECT ... FOR UPDATE).");
    }

    private static String django(
            Names names,
            String table,
            List<String> columns,
            WriteKey key,
            OtherConditions others,
            int batch,
            boolean all) {
        return """
        One update() if all rows get the same value; else change the objects and write them together,
        only the columns that changed (names are guesses):

        %1$s.objects.filter(%6$s%7$s__in=keys).update(%2$s=value)
        # or, where values differ:
        %1$s.objects.bulk_update(%3$s, [%4$s], batch_size=%5$d)
        """
                .formatted(
                        names.model(table),
                        columns.isEmpty() ? "column" : columns.getFirst(),
                        names.field(table),
                        "\"" + String.join("\", \"", columns) + (all ? "\"" : "\", ..."),
                        batch,
                        others.django(),
                        key.key() ? "pk" : key.column().toLowerCase(Locale.ROOT))
                .strip();
    }

    private static String hibernate(
            Names names,
            String table,
            String first,
            WriteKey key,
            OtherConditions others,
            int batch) {
        return """
        Let Hibernate send batches, and write only what changed (@DynamicUpdate); or one statement
        for all rows (names are guesses):

        hibernate.jdbc.batch_size=%4$d
        hibernate.order_updates=true
        // or, where all rows get the same value:
        update %1$s e set e.%2$s = :value where e.%3$s in :keys%5$s
        """
                .formatted(
                        names.model(table),
                        names.property(first),
                        names.property(key.column()),
                        batch,
                        others.hql(names))
                .strip();
    }

    private static String sql(
            String table, List<String> columns, WriteKey key, OtherConditions others, boolean all) {
        String target = Words.quoted(table);
        String by = Words.quoted(key.column());
        String set =
                String.join(
                        ", ",
                        columns.stream()
                                .map(Words::quoted)
                                .map(column -> column + " = new." + column)
                                .toList());
        String list = String.join(", ", columns.stream().map(Words::quoted).toList());
        return """
        One statement for all rows (MySQL and SQLite: SET ... = CASE %2$s WHEN ... END):

        UPDATE %1$s SET %3$s
        FROM (VALUES (...), (...)) AS new (%2$s, %4$s)
        WHERE %1$s.%2$s = new.%2$s%5$s
        """
                .formatted(
                        target,
                        by,
                        all ? set : set + ", ...",
                        all ? list : list + ", ...",
                        others.sql(target + "."))
                .strip();
    }
}
