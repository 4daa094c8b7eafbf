package org.querygram.format;

import java.util.Arrays;

/// Where the fields of one row stand that the server wrote as fields (csvlog, jsonlog) instead of
/// as a prefix and a text. A field that is not there starts at -1.
final class PgRow {

    static final int TIME = 0;
    static final int USER = 1;
    static final int DATABASE = 2;
    static final int PROCESS = 3;

    /// `66323a10.1267`: when the session started, and its process number.
    static final int SESSION = 4;

    /// LOG, ERROR ... in the language of the server.
    static final int SEVERITY = 5;

    /// SQLSTATE, five characters.
    static final int STATE = 6;

    static final int MESSAGE = 7;
    static final int DETAIL = 8;
    static final int CONTEXT = 9;

    /// The statement that led to an error (or to a wait, or a temporary file).
    static final int STATEMENT = 10;

    static final int APPLICATION = 11;

    /// log_line_prefix as a field, `2019-08-05 23:14:22 UTC-5d48b9fe.4c-` (Azure's single server).
    static final int PREFIX = 12;

    private static final int FIELDS = 13;

    final int[] from = new int[FIELDS];
    final int[] to = new int[FIELDS];

    /// True where the field holds escapes.
    final boolean[] escaped = new boolean[FIELDS];

    PgRow() {
        clear();
    }

    void clear() {
        Arrays.fill(from, -1);
    }

    void set(int field, int start, int end, boolean hasEscapes) {
        from[field] = start;
        to[field] = end;
        escaped[field] = hasEscapes;
    }

    /// True when the field is there and not empty.
    boolean has(int field) {
        return from[field] >= 0 && to[field] > from[field];
    }
}
