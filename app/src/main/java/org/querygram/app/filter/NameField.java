package org.querygram.app.filter;

/// Fields that are compared by name, with `:`.
public enum NameField {
    TABLE("table"),
    COLUMN("column"),
    /// `select`, `insert`, `update`, ..., and `read` and `write`.
    KIND("kind"),
    /// The id of a detector, as `n-plus-one`; `*` for any finding.
    FINDING("finding"),
    SESSION("session"),
    USER("user"),
    DATABASE("db"),
    APPLICATION("app"),
    REQUEST("request"),
    /// The fingerprint.
    ID("id"),
    /// `failed` or `housekeeping`.
    IS("is");

    private final String word;

    NameField(String word) {
        this.word = word;
    }

    /// As it is written.
    public String word() {
        return word;
    }
}
