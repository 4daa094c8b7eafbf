package org.querygram.filter;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LeftOut;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts what one criterion leaves out of one source.
final class Tally {

    private static final int EXAMPLES = 3;
    private static final int KEPT_NAMES = 1000;

    private final Map<String, Long> byName = new HashMap<>();
    private long statements;
    private long unnamed;

    void add(@Nullable String name) {
        statements++;
        if (name == null) {
            unnamed++;
        } else if (!name.isEmpty() && (byName.size() < KEPT_NAMES || byName.containsKey(name))) {
            byName.merge(name, 1L, Long::sum);
        }
    }

    /// @param span stands as the example where there are no names; empty for none
    LeftOut leftOut(String by, String span) {
        if (byName.isEmpty() && !span.isEmpty()) {
            return new LeftOut(by, statements, unnamed, List.of(span));
        }
        List<String> most =
                byName.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(EXAMPLES)
                        .map(Map.Entry::getKey)
                        .toList();
        return new LeftOut(by, statements, unnamed, most);
    }
}
