package org.querygram.detect;

import org.querygram.workload.Workload;

import java.util.Locale;

/// How to look up and create many rows at once.
final class GetOrCreateLoopAdvice {

    private GetOrCreateLoopAdvice() {}

    static Advice of(
            Names names, RowWrites inserts, Upserts upserts, Workload workload, int batch) {
        String table = inserts.table().name();
        String model = names.model(table);
        String column = upserts.column(workload);
        OtherConditions others = OtherConditions.of(upserts.lookups(), column, workload);
        String columns = String.join(", ", upserts.columns().stream().map(Words::quoted).toList());
        return new Advice(
                """
                Load the rows that are there once, and create the missing ones together (names are guesses):

                known = {r.%2$s: r for r in %1$s.objects.filter(%4$s%2$s__in=values)}
                missing = [%1$s(%4$s%2$s=v) for v in set(values) - known.keys()]
                %1$s.objects.bulk_create(missing, ignore_conflicts=True, batch_size=%3$d)
                """
                        .formatted(model, column.toLowerCase(Locale.ROOT), batch, others.django())
                        .strip(),
                """
                Load the rows that are there with one query into a map, and persist the missing ones in
                batches (names are guesses):

                select e from %1$s e where e.%2$s in :values%4$s
                // then persist what the map lacks, with
                hibernate.jdbc.batch_size=%3$d
                hibernate.order_inserts=true
                """
                        .formatted(model, names.property(column), batch, others.hql(names))
                        .strip(),
                """
                Insert all values and let the unique key pass by those that are there (MySQL: INSERT IGNORE);
                then read all of them:

                INSERT INTO %1$s (%2$s) VALUES (...), (...) ON CONFLICT DO NOTHING;
                SELECT * FROM %1$s WHERE (%2$s) IN (...)
                """
                        .formatted(Words.quoted(table), columns)
                        .strip(),
                others.caution()
                        + "Without a unique key on the columns looked up, two programs can still"
                        + " insert the same row twice. bulk_create skips save() and signals, and"
                        + " with ignore_conflicts the new objects do not know their keys.");
    }
}
