package org.querygram.app.window;

import org.querygram.app.theme.Icon;

/// The views of one log that the rail offers, in its order.
public enum Page {
    TIMELINE("Timeline", Icon.TIMELINE, 1),
    QUERIES("Queries", Icon.QUERIES, 2),
    RELATIONS("Relations", Icon.RELATIONS, 3),
    LOG("Log", Icon.LOG, 5),
    READ_AS("Read as", Icon.READ_AS, 6);

    private final String title;
    private final Icon icon;
    private final int digit;

    Page(String title, Icon icon, int digit) {
        this.title = title;
        this.icon = icon;
        this.digit = digit;
    }

    /// What the rail and the menu call it.
    public String title() {
        return title;
    }

    public Icon icon() {
        return icon;
    }

    /// The key that, with Ctrl, leads to it; the same in every version, whatever pages are added.
    public int digit() {
        return digit;
    }
}
