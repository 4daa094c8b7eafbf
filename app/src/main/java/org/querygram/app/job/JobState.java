package org.querygram.app.job;

/// Where a job stands. Buttons and panes follow it.
public enum JobState {
    WAITING,
    RUNNING,
    /// Asked to stop; it will answer with what it has.
    STOPPING,
    DONE,
    FAILED
}
