package org.querygram.format;

import java.util.List;

/// Which keys of a log's JSON records say what, as learnt from its sample. Every program names and
/// nests them as it likes.
///
/// @param paths for each role the hash of its key's path, or 0
/// @param durationScale the duration times 10 to this power is nanoseconds
/// @param sqlOnly whether the key of the SQL holds nothing else in records of other loggers
/// @param names paths for people, in the order of the roles found
record JsonRecordKeys(long[] paths, int durationScale, boolean sqlOnly, List<String> names) {

    enum Role {
        /// The record's message, `(0.001) SELECT ...; args=(5,)`.
        MESSAGE,
        /// The SQL alone (`extra` of the record: django/db/backends/utils.py).
        SQL,
        DURATION,
        PARAMETERS,
        ALIAS,
        TIME,
        /// Of the second that the time tells (log4j2's `instant`).
        NANOS,
        PROCESS,
        THREAD,
        REQUEST,
        /// Of an access log: `GET /articles/`, or the two apart, and the answer's status.
        TITLE,
        METHOD,
        PATH,
        STATUS,
        LOGGER,
        LEVEL
    }

    private static final Role[] ROLES = Role.values();

    /// What python-json-logger writes with all of a record's extras: for a log whose sample shows
    /// no statement.
    static JsonRecordKeys usual() {
        long[] paths = new long[ROLES.length];
        paths[Role.MESSAGE.ordinal()] = JsonLeaves.hash("message");
        paths[Role.SQL.ordinal()] = JsonLeaves.hash("sql");
        paths[Role.DURATION.ordinal()] = JsonLeaves.hash("duration");
        paths[Role.ALIAS.ordinal()] = JsonLeaves.hash("alias");
        paths[Role.TIME.ordinal()] = JsonLeaves.hash("asctime");
        return new JsonRecordKeys(paths, 9, true, List.of());
    }

    /// What logstash-logback-encoder writes, for a log of Hibernate whose sample shows no
    /// statement.
    static JsonRecordKeys logstash() {
        long[] paths = new long[ROLES.length];
        paths[Role.MESSAGE.ordinal()] = JsonLeaves.hash("message");
        paths[Role.LOGGER.ordinal()] = JsonLeaves.hash("logger_name");
        paths[Role.LEVEL.ordinal()] = JsonLeaves.hash("level");
        paths[Role.THREAD.ordinal()] = JsonLeaves.hash("thread_name");
        paths[Role.TIME.ordinal()] = JsonLeaves.hash("@timestamp");
        return new JsonRecordKeys(paths, 9, false, List.of());
    }

    boolean has(Role role) {
        return paths[role.ordinal()] != 0;
    }

    /// The ordinal of the role that the key has, or -1.
    int roleOf(long path) {
        for (int i = 0; i < ROLES.length; i++) {
            if (paths[i] == path) {
                return i;
            }
        }
        return -1;
    }

    /// What a reader of the report should know.
    List<String> notes() {
        String keys = String.join(", ", names);
        return keys.isEmpty() ? List.of() : List.of("Keys of the records: " + keys);
    }
}
