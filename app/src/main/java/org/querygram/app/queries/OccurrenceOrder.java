package org.querygram.app.queries;

/// In which order the runs of a query class are listed.
public enum OccurrenceOrder {
    SLOWEST("Slowest"),
    IN_ORDER("In order");

    private final String title;

    OccurrenceOrder(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
