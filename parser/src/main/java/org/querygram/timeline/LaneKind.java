package org.querygram.timeline;

import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.List;

/// What a lane of the chart stands for.
public enum LaneKind {
    TABLE("Table"),
    SESSION("Session"),
    /// One lane for each of the busiest requests, by the ids that the log has of them.
    REQUEST("Request"),
    /// All statements in one lane.
    NONE("None");

    private final String title;

    LaneKind(String title) {
        this.title = title;
    }

    /// As the toolbar shows it.
    public String title() {
        return title;
    }

    /// Those that a log has something for, in their order.
    public static List<LaneKind> offered(Workload workload) {
        return Arrays.stream(values())
                .filter(kind -> kind != REQUEST || !workload.requests().isEmpty())
                .toList();
    }

    /// What a log opens with: tables tell most about one session, and sessions about many.
    public static LaneKind preferred(Workload workload) {
        return workload.sessions().size() > 1 ? SESSION : TABLE;
    }
}
