package org.querygram.detect;

import org.querygram.workload.QueryClass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The plain SELECTs of a log by the rows they read: the same tables, conditions and order, with
/// whatever columns and with or without a LIMIT. Built once, when a detector first asks.
final class QueryFamilies {

    /// A few members tell; a program that builds its column lists has thousands.
    private static final int MEMBERS = 50;

    private final List<QueryClass> classes;
    private final Set<String> paged = new HashSet<>();
    private final Map<String, List<QueryClass>> families = new HashMap<>();
    private boolean built;

    QueryFamilies(List<QueryClass> classes) {
        this.classes = classes;
    }

    /// Classes that read the same rows in the same order, in order of first appearance; the first
    /// 50.
    List<QueryClass> of(Clauses clauses) {
        build();
        return families.getOrDefault(key(clauses), List.of());
    }

    /// True when one of them is bounded by LIMIT, OFFSET or FETCH.
    boolean hasPage(Clauses clauses) {
        build();
        return paged.contains(key(clauses));
    }

    private void build() {
        if (built) {
            return;
        }
        built = true;
        for (QueryClass queryClass : classes) {
            Clauses clauses =
                    queryClass.housekeeping() ? null : Clauses.of(queryClass.normalized());
            if (clauses != null) {
                add(queryClass, clauses);
            }
        }
    }

    private void add(QueryClass queryClass, Clauses clauses) {
        String key = key(clauses);
        List<QueryClass> members = families.computeIfAbsent(key, name -> new ArrayList<>());
        if (members.size() < MEMBERS) {
            members.add(queryClass);
        }
        if (clauses.bounded()) {
            paged.add(key);
        }
    }

    private static String key(Clauses clauses) {
        return clauses.from() + "\n" + clauses.where() + "\n" + clauses.order();
    }
}
