package org.querygram.workload;

/// Bits that a row of the workload may carry.
public final class StatementFlags {

    /// The statement failed.
    public static final int FAILED = 1;

    /// It came through the extended protocol.
    public static final int EXTENDED = 1 << 1;

    /// The log shows it as part of a JDBC batch: one round trip for many rows.
    public static final int BATCHED = 1 << 2;

    /// Its text ends inside a string, comment or bracket: the log, or a limit, cut it.
    public static final int CUT = 1 << 3;

    /// The ORM warned that it pages this statement's rows in memory.
    public static final int MEMORY_PAGING = 1 << 4;

    /// It has placeholders, and the log does not tell their values.
    public static final int UNBOUND = 1 << 5;

    /// Its session is a connection that gets a new number each time a pool lends it.
    public static final int LENT = 1 << 6;

    private StatementFlags() {}
}
