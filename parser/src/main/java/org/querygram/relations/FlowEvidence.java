package org.querygram.relations;

import org.querygram.sql.ColumnUse;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segments;
import org.querygram.workload.KeyNames;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Values that one statement uses as a table's primary key and another one of the same segment in
/// another column: `tag.id = 7`, then `article_tags.tag_id = 7`.
///
/// Small numbers meet by chance, so the two statements must be near each other, and a column must
/// agree with one table often, in several values, and far better than with any other table. Where
/// the column's name says which table it means, values must agree with that one.
final class FlowEvidence {

    /// Distinct values that must agree.
    private static final int VALUES = 5;

    /// Of the column's values, so many must be known keys of the table.
    private static final double SHARE = 0.5;

    /// The next best table must agree at most with this part of the best one's.
    private static final double RIVAL = 0.5;

    /// Rows looked at in all, and in one segment: what a relation is shows early. A larger log is
    /// looked at in every second segment, every third, ...
    private static final int ROWS = 200_000;

    private static final int ROWS_OF_SEGMENT = 20_000;

    /// Statements between the two uses of a value.
    private static final int NEAR = 32;

    /// Where a key of a query class stands: a table and column, in lower case.
    private record Place(String table, String column) {}

    private final Workload workload;
    private final Schema schema;
    private final List<List<Place>> placesOfClass = new ArrayList<>();
    private final Map<Place, Agreement> agreements = new HashMap<>();

    private static final class Agreement {
        final Set<Integer> values = new HashSet<>();
        final Map<Place, Set<Integer>> agreed = new HashMap<>();
    }

    FlowEvidence(Workload workload, Segments segments, Schema schema) {
        this.workload = workload;
        this.schema = schema;
        for (QueryClass queryClass : workload.queryClasses()) {
            placesOfClass.add(places(queryClass));
        }
        int step = 1 + workload.size() / ROWS;
        for (int i = 0; i < segments.list().size(); i += step) {
            follow(segments.list().get(i));
        }
    }

    void tell(Relations relations) {
        agreements.forEach((place, agreement) -> tell(place, agreement, relations));
    }

    private void tell(Place from, Agreement agreement, Relations relations) {
        Place best = from;
        int most = 0;
        int second = 0;
        for (Map.Entry<Place, Set<Integer>> rival : agreement.agreed.entrySet()) {
            int size = rival.getValue().size();
            if (size > most) {
                second = most;
                most = size;
                best = rival.getKey();
            } else {
                second = Math.max(second, size);
            }
        }
        String named = schema.namedBy(from.table, from.column);
        boolean fits = named.isEmpty() || named.equals(best.table);
        if (fits
                && most >= VALUES
                && most >= SHARE * agreement.values.size()
                && second <= RIVAL * most) {
            relations.add(from.table, from.column, best.table, best.column, Strength.VALUES_FLOW);
        }
    }

    private List<Place> places(QueryClass queryClass) {
        List<Place> places = new ArrayList<>();
        StatementShape shape =
                queryClass.housekeeping() ? null : workload.shape(queryClass.index());
        for (String column : queryClass.keyColumns()) {
            String table = shape == null ? "" : tableOf(shape, column);
            places.add(new Place(Schema.lower(table), Schema.lower(column)));
        }
        return places;
    }

    private static String tableOf(StatementShape shape, String column) {
        for (Predicate predicate : shape.predicates()) {
            ColumnUse use = predicate.column();
            String table = use.table();
            if (table != null && use.column().equalsIgnoreCase(column)) {
                return table;
            }
        }
        return shape.tables().size() == 1 ? shape.tables().getFirst().name() : "";
    }

    private void follow(Segment segment) {
        Map<Integer, Map<Place, Integer>> lastUses = new HashMap<>();
        int rows = Math.min(ROWS_OF_SEGMENT, segment.size());
        for (int i = 0; i < rows; i++) {
            int row = segment.row(i);
            List<Place> places = placesOfClass.get(workload.queryClass(row));
            for (int key = 0; key < places.size(); key++) {
                int value = workload.keyValue(row, key);
                if (value != 0 && !places.get(key).table.isEmpty()) {
                    take(places.get(key), value, i, lastUses);
                }
            }
        }
    }

    private void take(Place place, int value, int at, Map<Integer, Map<Place, Integer>> lastUses) {
        boolean key = schema.isPrimaryKey(place.table, place.column);
        if (!key && KeyNames.referent(place.column).isEmpty()) {
            return;
        }
        if (!key) {
            agreement(place).values.add(value);
        }
        Map<Place, Integer> uses = lastUses.computeIfAbsent(value, v -> new HashMap<>());
        uses.forEach(
                (other, last) -> {
                    if (at - last <= NEAR) {
                        meet(key ? other : place, key ? place : other, value);
                    }
                });
        uses.put(place, at);
    }

    private void meet(Place from, Place to, int value) {
        boolean apart = !from.table.equals(to.table);
        if (apart
                && !schema.isPrimaryKey(from.table, from.column)
                && schema.isPrimaryKey(to.table, to.column)) {
            agreement(from).agreed.computeIfAbsent(to, k -> new HashSet<>()).add(value);
        }
    }

    private Agreement agreement(Place place) {
        return agreements.computeIfAbsent(place, p -> new Agreement());
    }
}
