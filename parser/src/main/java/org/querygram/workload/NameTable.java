package org.querygram.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names with numbers, in the order in which they came.
final class NameTable {

    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /// @return index of a name, new or known
    int indexOf(String name) {
        Integer known = indexes.get(name);
        if (known != null) {
            return known;
        }
        indexes.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    List<String> list() {
        return names;
    }
}
