package org.querygram.workload;

import org.jspecify.annotations.Nullable;

/// What kind of error a statement ended with: told by the SQLSTATE (PostgreSQL's appendix A, which
/// follows the SQL standard in the first two characters), else by the words of the message.
public enum SqlErrorKind {
    UNIQUE_VIOLATION("23505"),
    FOREIGN_KEY_VIOLATION("23503"),
    NOT_NULL_VIOLATION("23502"),
    CHECK_VIOLATION("23514"),
    EXCLUSION_VIOLATION("23P01"),
    DEADLOCK("40P01"),
    SERIALIZATION_FAILURE("40001"),
    /// NOWAIT or lock_timeout: somebody else held the lock.
    LOCK_NOT_AVAILABLE("55P03"),
    STATEMENT_TIMEOUT(""),
    /// Ended by a person, the program, or a conflict with recovery on a standby.
    CANCELED("57014"),
    UNDEFINED_TABLE("42P01"),
    UNDEFINED_COLUMN("42703"),
    UNDEFINED_FUNCTION("42883"),
    SYNTAX_ERROR("42601"),
    /// Refused because a statement before it failed in the same transaction.
    TRANSACTION_ABORTED("25P02"),
    READ_ONLY("25006"),
    PERMISSION_DENIED("42501"),
    /// A value that is too long, out of range or no value of its type (class 22).
    INVALID_VALUE("22"),
    /// Any other broken constraint (class 23).
    CONSTRAINT_VIOLATION("23"),
    /// The connection broke, or the server ended it (classes 08, 57P01 to 57P05, 25P03).
    CONNECTION_LOST("08"),
    /// Memory, disk or connections ran out (class 53).
    OUT_OF_RESOURCES("53"),
    /// Raised by a function of the application (PL/pgSQL's RAISE EXCEPTION).
    RAISED("P0001"),
    OTHER("");

    private final String state;

    SqlErrorKind(String state) {
        this.state = state;
    }

    /// As reports write it: `unique-violation`.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// True where the same statement may go through when it is simply tried again: another
    /// transaction was in the way.
    public boolean mayPassLater() {
        return this == DEADLOCK || this == SERIALIZATION_FAILURE || this == LOCK_NOT_AVAILABLE;
    }

    /// The kind that a SQLSTATE tells, `OTHER` if it is none of these; null without a SQLSTATE. A
    /// 57014 is `CANCELED`: only the message tells a time-out from it.
    public static @Nullable SqlErrorKind ofState(@Nullable String state) {
        if (state == null) {
            return null;
        }
        for (SqlErrorKind kind : values()) {
            if (kind.state.length() == state.length() && kind.state.equals(state)) {
                return kind;
            }
        }
        if (state.startsWith("57P0") || state.equals("25P03")) {
            return CONNECTION_LOST;
        }
        for (SqlErrorKind kind : values()) {
            if (kind.state.length() == 2 && state.startsWith(kind.state)) {
                return kind;
            }
        }
        return OTHER;
    }
}
