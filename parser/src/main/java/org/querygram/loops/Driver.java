package org.querygram.loops;

import org.jspecify.annotations.Nullable;
import org.querygram.workload.Workload;

import java.util.List;

/// Says of what table a loop goes through the rows.
final class Driver {

    private final Workload workload;
    private final int[] rows;

    Driver(Workload workload, int[] rows) {
        this.workload = workload;
        this.rows = rows;
    }

    @Nullable String of(List<LoopNode> body, int[] starts) {
        return null;
    }
}
