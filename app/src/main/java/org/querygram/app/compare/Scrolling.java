package org.querygram.app.compare;

/// Whether the two timelines move together.
public enum Scrolling {
    LOCKED("Locked"),
    FREE("Free");

    private final String title;

    Scrolling(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
