package org.querygram.timeline;

import org.querygram.workload.Workload;

/// What a lane of the chart stands for.
public enum LaneKind {
    TABLE("Table"),
    SESSION("Session"),
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

    /// What a log opens with: tables tell most about one session, and sessions about many.
    public static LaneKind preferred(Workload workload) {
        return workload.sessions().size() > 1 ? SESSION : TABLE;
    }
}
