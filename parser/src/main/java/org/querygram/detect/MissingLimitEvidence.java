package org.querygram.detect;

/// What speaks for a list query that should have had a LIMIT, strongest first.
enum MissingLimitEvidence {
    /// Far fewer rows than came back were worked on.
    FIRST_ROWS_USED(Severity.WARNING, Grade.LIKELY),
    MANY_ROWS(Severity.WARNING, Grade.LIKELY),
    /// The same query runs with a LIMIT elsewhere.
    SIBLING(Severity.INFO, Grade.LIKELY),
    NONE(Severity.INFO, Grade.POSSIBLE);

    private final Severity severity;
    private final Grade grade;

    MissingLimitEvidence(Severity severity, Grade grade) {
        this.severity = severity;
        this.grade = grade;
    }

    Severity severity() {
        return severity;
    }

    Grade grade() {
        return grade;
    }
}
