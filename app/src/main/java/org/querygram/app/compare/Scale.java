package org.querygram.app.compare;

/// How the two timelines are laid out.
public enum Scale {
    /// A statement is as wide on both sides.
    SAME("Same"),
    /// Each side fills the width.
    FIT_EACH("Fit each");

    private final String title;

    Scale(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
