package org.querygram.detect;

/// What tells that a count asks for no more than whether there is a row.
enum CountUse {
    /// A key has one row or none.
    BY_KEY(Grade.LIKELY),
    /// The row is inserted right after: the count looked whether it was there.
    BEFORE_INSERT(Grade.LIKELY),
    /// It is the last thing asked; perhaps the number is shown.
    LAST(Grade.POSSIBLE);

    private final Grade grade;

    CountUse(Grade grade) {
        this.grade = grade;
    }

    Grade grade() {
        return grade;
    }
}
