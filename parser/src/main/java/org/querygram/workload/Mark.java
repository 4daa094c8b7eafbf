package org.querygram.workload;

/// Something that a log says between statements and that ends a unit of work: an access line, a
/// worker's word that a task is done, the figures of an ORM's session that was closed.
///
/// @param row number of statements that stand before it in the workload
/// @param session index of the session that it speaks of, or -1 if it names none
/// @param timeMicros microseconds since 1970 UTC, or `Workload.NO_TIME`
/// @param title what a person calls that unit: "GET /articles/", "Task shop.tasks.bill"; empty for
///     an ORM's session
/// @param statements how many statements the unit sent, or `UNKNOWN`
public record Mark(int row, int session, long timeMicros, Kind kind, String title, int statements) {

    /// The log does not tell how many statements the unit sent.
    public static final int UNKNOWN = -1;

    /// What ended.
    public enum Kind {
        REQUEST,
        TASK,

        /// Hibernate's `Session`, which Spring opens for a request or for a transaction.
        ORM_SESSION
    }

    /// The end of a request, or of a task: its title says which.
    static Mark ofUnit(int row, int session, long timeMicros, String title) {
        Kind kind = title.startsWith("Task ") ? Kind.TASK : Kind.REQUEST;
        return new Mark(row, session, timeMicros, kind, title, UNKNOWN);
    }

    static Mark ofOrmSession(int row, int session, long timeMicros, int statements) {
        return new Mark(row, session, timeMicros, Kind.ORM_SESSION, "", statements);
    }

    /// The same, where rows and sessions have other numbers.
    Mark at(int otherRow, int otherSession) {
        return new Mark(otherRow, otherSession, timeMicros, kind, title, statements);
    }
}
