package org.querygram.detect;

/// How to update many rows at once.
final class UpdateLoopAdvice {

    private final ClassRows rows;
    private final WriteKey key;
    private final OtherConditions others;
    private final int batch;
    private final Names names;
    private final SetCode set;
    private final SqlNames sql;
    private final String table;
    private final String model;

    private UpdateLoopAdvice(KeyedWrites loop, int batch, DetectionContext context) {
        this.rows = loop.writes().ofClass();
        this.key = loop.key();
        this.others = loop.others(context);
        this.batch = batch;
        this.names = context.names();
        this.set = SetCode.of(rows, key.sameRow(), context);
        this.sql = SqlNames.of(rows, context);
        this.table = loop.writes().table().name();
        this.model = names.model(table);
    }

    static Advice of(KeyedWrites loop, int batch, DetectionContext context) {
        UpdateLoopAdvice advice = new UpdateLoopAdvice(loop, batch, context);
        return new Advice(
                advice.set.computed() ? advice.djangoComputed() : advice.django(),
                advice.hibernate(),
                advice.set.computed() ? advice.sqlComputed() : advice.sqlFromList(),
                advice.others.caution()
                        + "update() and bulk_update() skip save() and the signals of the model, and"
                        + " a bulk statement passes by objects that are loaded already."
                        + (advice.set.grows()
                                ? ""
                                : " Where a new value builds on the old one, let the database"
                                        + " compute it (F(), SET n = n + 1) or lock the rows first"
                                        + " (SELECT ... FOR UPDATE)."));
    }

    private String filter() {
        String column = key.key() ? "pk" : names.attribute(key.column());
        return others.django() + (key.sameRow() ? column + "=key" : column + "__in=keys");
    }

    private String django() {
        return """
        One update() if all rows get the same value; else change the objects and write them together,
        only the columns that changed (names are guesses):

        %1$s.objects.filter(%2$s).update(%3$s)
        # or, where values differ:
        %1$s.objects.bulk_update(%4$s, [%5$s], batch_size=%6$d)
        """
                .formatted(model, filter(), set.django(), names.field(table), set.fields(), batch)
                .strip();
    }

    private String djangoComputed() {
        if (key.sameRow()) {
            return """
            Add up what the loop would add, and let the database add it once (names are guesses):

            %s.objects.filter(%s).update(%s)
            """
                    .formatted(model, filter(), set.django())
                    .strip();
        }
        String differing =
                set.differs()
                        ? """

                        # or, where the amounts differ:
                        for row in rows:
                            %s
                        %s.objects.bulk_update(rows, [%s], batch_size=%d)
                        """
                                .formatted(set.djangoEach(), model, set.grown(), batch)
                        : "";
        return """
        One update() for all rows; the database works the new values out (names are guesses):

        %s.objects.filter(%s).update(%s)%s
        """
                .formatted(model, filter(), set.django(), differing)
                .strip();
    }

    private String hibernate() {
        String property = "e." + (key.key() ? "id" : names.path(key.column()));
        String where = property + (key.sameRow() ? " = :key" : " in :keys") + others.hql();
        if (set.computed()) {
            return """
            One statement for all rows; the database works the new values out (names are guesses):

            update %s e set %s
            where %s
            """
                    .formatted(model, set.hql(), where)
                    .strip();
        }
        return """
        Let Hibernate send batches, and write only what changed (@DynamicUpdate); or one statement
        for all rows (names are guesses):

        hibernate.jdbc.batch_size=%d
        hibernate.order_updates=true
        // or, where all rows get the same value:
        update %s e set %s
        where %s
        """
                .formatted(batch, model, set.hql(), where)
                .strip();
    }

    private String sqlComputed() {
        String by = sql.column(key.column());
        String where = by + (key.sameRow() ? " = ?" : " IN (...)") + others.sql("");
        String differing =
                """
                -- or, where the amounts differ:
                """
                        + listUpdate();
        boolean more = set.differs();
        return """
        One statement for all rows%s:

        UPDATE %s SET %s
        WHERE %s%s
        """
                .formatted(
                        key.sameRow() ? ", with the sum of what the loop adds" : "",
                        sql.table(),
                        set.sql(),
                        where,
                        more ? ";\n" + differing : "")
                .strip();
    }

    private String sqlFromList() {
        return """
        One statement for all rows%s:

        %s
        """
                .formatted(
                        sql.hasBackticks() ? " (from MySQL 8.0.19)" : " (MySQL: UPDATE ... JOIN)",
                        listUpdate())
                .strip();
    }

    private String listUpdate() {
        String target = sql.table();
        String name = target.substring(target.lastIndexOf('.') + 1);
        String by = sql.column(key.column());
        if (sql.hasBackticks()) {
            return """
            UPDATE %1$s
            JOIN (VALUES ROW(...), ROW(...)) AS new (%2$s, %3$s) ON %4$s.%2$s = new.%2$s
            SET %5$s%6$s
            """
                    .formatted(
                            target,
                            by,
                            set.listed(),
                            name,
                            set.sqlFromList(name, name + "."),
                            where(others.sql(name + ".")))
                    .strip();
        }
        return """
        UPDATE %1$s SET %2$s
        FROM (VALUES (...), (...)) AS new (%3$s, %4$s)
        WHERE %5$s.%3$s = new.%3$s%6$s
        """
                .formatted(
                        target,
                        set.sqlFromList(name, ""),
                        by,
                        set.listed(),
                        name,
                        others.sql(name + "."))
                .strip();
    }

    private static String where(String conditions) {
        return conditions.isEmpty() ? "" : "\nWHERE" + conditions.substring(" AND".length());
    }
}
