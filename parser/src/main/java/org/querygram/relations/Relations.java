package org.querygram.relations;

import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Foreign keys that statements give away. Strong to weak: joins, values that flow from one
/// statement into the key of the next, and columns named like a table.
///
/// A column points to one table; where the evidence differs, the strongest one holds.
public final class Relations {

    private final Map<String, Relation> byColumn = new HashMap<>();

    private Relations() {}

    /// What the statements of a workload tell, ordered by table and column.
    public static List<Relation> infer(Workload workload, Segments segments) {
        Relations found = new Relations();
        Schema schema = Schema.of(workload);
        new JoinEvidence(workload, schema).tell(found);
        new FlowEvidence(workload, segments, schema).tell(found);
        new NameEvidence(schema).tell(found);
        return found.ordered();
    }

    /// Takes in one piece of evidence; the first of the strongest ones of a column is kept.
    void add(Relation relation) {
        String key =
                (relation.fromTable() + "." + relation.fromColumn()).toLowerCase(Locale.ROOT);
        byColumn.merge(
                key,
                relation,
                (old, more) -> more.strength().compareTo(old.strength()) < 0 ? more : old);
    }

    private List<Relation> ordered() {
        List<Relation> all = new ArrayList<>(byColumn.values());
        all.sort(Comparator.comparing(Relation::fromTable).thenComparing(Relation::fromColumn));
        return all;
    }
}
