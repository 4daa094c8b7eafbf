package org.querygram.detect;

import org.querygram.workload.QueryClass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The plain SELECTs of a log by the rows they read: the same tables, conditions and order, with
/// whatever columns and with or without a LIMIT. Built once, when a detector first asks.
final class QueryFamilies {

    private final List<QueryClass> classes;
    private final Map<String, List<QueryClass>> families = new HashMap<>();
    private boolean built;

    QueryFamilies(List<QueryClass> classes) {
        this.classes = classes;
    }

    /// All classes that read the same rows in the same order, in order of first appearance.
    List<QueryClass> of(Clauses clauses) {
        if (!built) {
            build();
        }
        return families.getOrDefault(key(clauses), List.of());
    }

    private void build() {
        built = true;
        for (QueryClass queryClass : classes) {
            if (!queryClass.housekeeping()) {
                Clauses clauses = Clauses.of(queryClass.normalized());
                if (clauses != null) {
                    families.computeIfAbsent(key(clauses), name -> new ArrayList<>())
                            .add(queryClass);
                }
            }
        }
    }

    private static String key(Clauses clauses) {
        return clauses.from() + "\n" + clauses.where() + "\n" + clauses.order();
    }
}
