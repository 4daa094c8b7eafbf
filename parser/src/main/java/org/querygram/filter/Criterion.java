package org.querygram.filter;

import org.jspecify.annotations.Nullable;

/// One thing that a statement may differ in from what is asked for.
interface Criterion {

    /// As `LeftOut` names it: "user", "database" ...
    String by();

    /// The option that asks for it.
    String option();

    /// What a log without it lacks, for a message: "names no users".
    String lack();

    /// What the log tells of a row, for people; empty where that is not worth a list, null where it
    /// tells nothing.
    @Nullable String told(int row);

    /// What the whole log tells, where `told` is empty; empty else.
    default String span() {
        return "";
    }

    /// Only asked for rows of which something is told.
    boolean keeps(int row);
}
