package org.querygram.app.findings;

import org.querygram.detect.Finding;

import java.util.Comparator;

/// In which order findings stand in the list.
public enum FindingOrder {
    MOST_STATEMENTS(
            "Most statements", Comparator.comparingInt((Finding finding) -> -finding.avoidable())),
    MOST_TIME("Most time", Comparator.comparingLong((Finding finding) -> -finding.durationNanos())),
    FIRST("First in the log", Comparator.comparingInt(finding -> Math.max(0, finding.firstRow())));

    private final String title;
    private final Comparator<Finding> order;

    FindingOrder(String title, Comparator<Finding> order) {
        this.title = title;
        this.order = order;
    }

    @Override
    public String toString() {
        return title;
    }

    Comparator<Finding> order() {
        return order;
    }
}
