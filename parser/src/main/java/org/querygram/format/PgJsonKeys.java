package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which field of a row a key names: those of jsonlog (write_jsonlog, jsonlog.c), of the table that
/// csvlog rows are loaded into (CloudNativePG writes these), and of Azure's diagnostic settings.
final class PgJsonKeys {

    private static final int SLOTS = 256;
    private static final byte[] @Nullable [] NAMES = new byte[SLOTS][];
    private static final int[] FIELDS = new int[SLOTS];
    private static final Map<String, Integer> BY_NAME = new HashMap<>();

    static {
        put(PgRow.TIME, "timestamp", "log_time");
        put(PgRow.USER, "user", "user_name");
        put(PgRow.DATABASE, "dbname", "database_name");
        put(PgRow.PROCESS, "pid", "process_id", "processId");
        put(PgRow.SESSION, "session_id");
        put(PgRow.SEVERITY, "error_severity", "errorLevel");
        put(PgRow.STATE, "state_code", "sql_state_code", "sqlerrcode");
        put(PgRow.MESSAGE, "message");
        put(PgRow.DETAIL, "detail");
        put(PgRow.CONTEXT, "context");
        put(PgRow.STATEMENT, "statement", "query");
        put(PgRow.APPLICATION, "application_name");
        put(PgRow.PREFIX, "prefix");
    }

    private PgJsonKeys() {}

    private static void put(int field, String... names) {
        for (String name : names) {
            byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
            int slot = slot(bytes, 0, bytes.length);
            while (NAMES[slot] != null) {
                slot = slot + 1 & SLOTS - 1;
            }
            NAMES[slot] = bytes;
            FIELDS[slot] = field;
            BY_NAME.put(name, field);
        }
    }

    private static int slot(byte[] b, int from, int to) {
        return (to - from) * 31 + b[from] * 7 + b[to - 1] & SLOTS - 1;
    }

    /// @return a field of `PgRow`, or -1
    static int field(byte[] b, int from, int to) {
        if (from == to) {
            return -1;
        }
        int slot = slot(b, from, to);
        byte @Nullable [] name = NAMES[slot];
        while (name != null) {
            if (Arrays.equals(name, 0, name.length, b, from, to)) {
                return FIELDS[slot];
            }
            slot = slot + 1 & SLOTS - 1;
            name = NAMES[slot];
        }
        return -1;
    }

    /// @return a field of `PgRow`, or -1
    static int field(String name) {
        return BY_NAME.getOrDefault(name, -1);
    }
}
