package org.querygram.app.timeline;

import org.querygram.app.log.OpenLog;

import java.util.function.IntUnaryOperator;

/// Sorts the statements of a log by the colour of their table.
public final class TableGroups {

    private TableGroups() {}

    /// For each row the number of its table's colour, or -1 for housekeeping.
    public static IntUnaryOperator of(OpenLog log) {
        return Groups.of(log, Colouring.TABLE);
    }
}
