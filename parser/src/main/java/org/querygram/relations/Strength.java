package org.querygram.relations;

/// How sure an inferred foreign key is, strongest first. `id` stands in analysis.json.
public enum Strength {
    JOINED("joined"),
    VALUES_FLOW("valuesFlow"),
    NAMED("named");

    private final String id;

    Strength(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
