package org.querygram.filter;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// A statement is kept for a name: of its user, its database, its application, or its request.
final class NameCriterion implements Criterion {

    private final String by;
    private final String lack;
    private final List<NamePattern> patterns;
    private final IntFunction<@Nullable String> nameOfRow;
    private final Map<String, Boolean> known = new HashMap<>();

    NameCriterion(
            String by, String lack, List<String> wanted, IntFunction<@Nullable String> nameOfRow) {
        this.by = by;
        this.lack = lack;
        this.patterns = wanted.stream().map(NamePattern::new).toList();
        this.nameOfRow = nameOfRow;
    }

    @Override
    public String by() {
        return by;
    }

    @Override
    public String option() {
        return "--" + by;
    }

    @Override
    public String lack() {
        return lack;
    }

    @Override
    public @Nullable String told(int row) {
        return nameOfRow.apply(row);
    }

    @Override
    public boolean keeps(int row) {
        String name = nameOfRow.apply(row);
        return name != null
                && known.computeIfAbsent(
                        name, text -> patterns.stream().anyMatch(each -> each.fits(text)));
    }
}
