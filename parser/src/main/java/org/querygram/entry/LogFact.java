package org.querygram.entry;

/// What a log may tell beside the statements, and often does not.
public enum LogFact {
    /// When each statement ran.
    TIMES("times"),
    /// How long each statement took.
    DURATIONS("durations"),
    /// Which session, thread or request sent each statement.
    SESSIONS("sessions"),
    /// The values of bound parameters.
    VALUES("values"),
    /// Every statement, however fast: some logs hold the slow ones alone, or a sample.
    STATEMENTS("statements");

    private final String id;

    LogFact(String id) {
        this.id = id;
    }

    /// As the JSON report names it.
    public String id() {
        return id;
    }
}
