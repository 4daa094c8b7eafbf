package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementParts.Conflict;

/// How to look up and create many rows at once.
final class GetOrCreateLoopAdvice {

    private GetOrCreateLoopAdvice() {}

    static Advice of(RowWrites inserts, Upserts upserts, int batch, DetectionContext context) {
        Names names = context.names();
        String model = names.model(inserts.table().name());
        String column = upserts.column(context.workload());
        String attribute = names.attribute(column);
        OtherConditions others = OtherConditions.of(upserts.lookups(), column, context);
        SqlNames sql = SqlNames.of(inserts.ofClass(), context);
        SqlNames asked = SqlNames.of(upserts.lookups(), context);
        String columns = sql.columns(upserts.columns());
        @Nullable Conflict conflict = ConflictCode.of(inserts.ofClass(), context);
        String bulk =
                conflict == null ? "ignore_conflicts=True" : ConflictCode.django(conflict, names);
        String clause =
                conflict != null
                        ? ConflictCode.clause(conflict, sql)
                        : sql.hasBackticks() ? "" : "\nON CONFLICT DO NOTHING";
        String verb =
                conflict == null && sql.hasBackticks()
                        ? "INSERT IGNORE INTO"
                        : ConflictCode.verb(inserts.ofClass(), conflict);
        return new Advice(
                """
                Load the rows that are there once, and create the missing ones together (names are guesses):

                known = {r.%2$s: r for r in %1$s.objects.filter(%4$s%2$s__in=values)}
                missing = [%1$s(%4$s%2$s=v) for v in set(values) - known.keys()]
                %1$s.objects.bulk_create(missing, batch_size=%3$d, %5$s)
                """
                        .formatted(model, attribute, batch, others.django(), bulk)
                        .strip(),
                """
                Load the rows that are there with one query into a map, and persist the missing ones in
                batches (names are guesses):

                select e from %1$s e where e.%2$s in :values%4$s
                // then persist what the map lacks, with
                hibernate.jdbc.batch_size=%3$d
                hibernate.order_inserts=true
                """
                        .formatted(model, names.path(column), batch, others.hql())
                        .strip(),
                """
                Insert all values and let the unique key pass by those that are there%1$s; then read all of
                them:

                %2$s %3$s (%4$s)
                VALUES (...), (...)%5$s;
                SELECT * FROM %6$s WHERE %7$s IN (...)
                """
                        .formatted(
                                conflict == null && !sql.hasBackticks()
                                        ? " (MySQL: INSERT IGNORE)"
                                        : "",
                                verb,
                                sql.table(),
                                columns,
                                clause,
                                asked.table(),
                                upserts.columns().size() == 1
                                        ? asked.column(column)
                                        : "(" + columns + ")")
                        .strip(),
                others.caution()
                        + "Without a unique key on the columns looked up, two programs can still"
                        + " insert the same row twice. bulk_create skips save() and signals, and"
                        + " with ignore_conflicts the new objects do not know their keys.");
    }
}
