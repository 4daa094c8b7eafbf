package org.querygram.compare;

/// What became of a query class. `id` stands in comparison.json.
public enum Change {
    ONLY_BEFORE("only-before"),
    ONLY_AFTER("only-after"),
    MORE("more"),
    FEWER("fewer"),
    SLOWER("slower"),
    FASTER("faster"),
    SAME("same");

    private final String id;

    Change(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
