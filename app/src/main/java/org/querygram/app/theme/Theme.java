package org.querygram.app.theme;

/// Which colours the window wears. SYSTEM follows the desktop's setting, also while the program
/// runs.
public enum Theme {
    SYSTEM("As the system"),
    LIGHT("Light"),
    DARK("Dark");

    private final String title;

    Theme(String title) {
        this.title = title;
    }

    /// As the menu shows it.
    public String title() {
        return title;
    }
}
