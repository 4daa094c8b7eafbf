package org.querygram.detect;

/// How to delete many rows at once.
final class DeleteLoopAdvice {

    private DeleteLoopAdvice() {}

    static Advice of(KeyedWrites loop, DetectionContext context) {
        Names names = context.names();
        WriteKey key = loop.key();
        OtherConditions others = loop.others(context);
        String model = names.model(loop.writes().table().name());
        SqlNames sql = SqlNames.of(loop.writes().ofClass(), context);
        return new Advice(
                """
                Delete the queryset, not each object; rows that refer to them then go in one statement, too
                (the model's name is a guess):

                %1$s.objects.filter(%3$s%2$s__in=values).delete()
                """
                        .formatted(
                                model,
                                key.key() ? "pk" : names.attribute(key.column()),
                                others.django())
                        .strip(),
                """
                One statement for all rows, or batches where entities must be loaded and removed (names are
                guesses):

                delete from %1$s e where e.%2$s in :values%3$s
                // or: hibernate.jdbc.batch_size=50
                // and for children: @OnDelete(action = OnDeleteAction.CASCADE)
                """
                        .formatted(model, key.key() ? "id" : names.path(key.column()), others.hql())
                        .strip(),
                """
                One statement with the condition by which the rows were chosen, or with their keys; a foreign
                key ON DELETE CASCADE takes the rows that refer to them along:

                DELETE FROM %1$s WHERE %2$s IN (...)%3$s
                """
                        .formatted(sql.table(), sql.column(key.column()), others.sql(""))
                        .strip(),
                others.caution()
                        + "A queryset's delete() does not call the delete() of each object, though"
                        + " signals are sent; a bulk delete in HQL knows no cascades of entities"
                        + " and passes by objects that are loaded. One very large delete locks many"
                        + " rows: delete in chunks.");
    }
}
