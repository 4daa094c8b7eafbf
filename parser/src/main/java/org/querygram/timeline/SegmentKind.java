package org.querygram.timeline;

/// What a segment is to a person. The names in lower case, with a hyphen, stand in analysis.json.
public enum SegmentKind {
    REQUEST("request"),
    COMMAND("command"),
    TRANSACTION("transaction"),
    SESSION("session"),
    GAP("gap"),
    WHOLE_LOG("whole-log");

    private final String id;

    SegmentKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
