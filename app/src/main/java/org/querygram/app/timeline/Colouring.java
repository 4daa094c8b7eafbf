package org.querygram.app.timeline;

/// What the bars are coloured by.
public enum Colouring {
    TABLE("Table"),
    KIND("Kind"),
    FINDING("Finding");

    private final String title;

    Colouring(String title) {
        this.title = title;
    }

    /// As the toolbar shows it.
    public String title() {
        return title;
    }
}
