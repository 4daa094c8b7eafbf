package org.querygram.relations;

import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Foreign keys that statements give away. Strong to weak: joins, values that flow from one
/// statement into the key of the next, and columns named like a table.
///
/// A column points to one table; where the evidence differs, the strongest one holds.
public final class Relations {

    private final Schema schema;
    private final Map<String, Relation> byColumn = new HashMap<>();

    private Relations(Schema schema) {
        this.schema = schema;
    }

    /// What the statements of a workload tell, ordered by table and column.
    public static List<Relation> infer(Workload workload, Segments segments) {
        Schema schema = Schema.of(workload);
        Relations found = new Relations(schema);
        new JoinEvidence(workload, schema).tell(found);
        new FlowEvidence(workload, segments, schema).tell(found);
        new NameEvidence(schema).tell(found);
        return found.ordered();
    }

    /// Takes in one piece of evidence, with names in lower case; the first of the strongest pieces
    /// of a column is kept.
    void add(
            String fromTable,
            String fromColumn,
            String toTable,
            String toColumn,
            Strength strength) {
        Relation relation =
                new Relation(
                        schema.spelled(fromTable),
                        schema.spelled(fromColumn),
                        schema.spelled(toTable),
                        schema.spelled(toColumn),
                        strength);
        byColumn.merge(
                fromTable + "." + fromColumn,
                relation,
                (old, more) -> more.strength().compareTo(old.strength()) < 0 ? more : old);
    }

    private List<Relation> ordered() {
        List<Relation> all = new ArrayList<>(byColumn.values());
        all.sort(Comparator.comparing(Relation::fromTable).thenComparing(Relation::fromColumn));
        return all;
    }
}
