package org.querygram.detect;

/// How sure a finding is.
public enum Grade {
    CERTAIN,
    LIKELY,
    POSSIBLE;

    /// One step less sure; `POSSIBLE` stays.
    Grade less() {
        return this == CERTAIN ? LIKELY : POSSIBLE;
    }

    /// As analysis.json has it.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
