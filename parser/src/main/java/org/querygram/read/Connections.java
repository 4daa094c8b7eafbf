package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;
import org.querygram.workload.Session;
import org.querygram.workload.WorkloadBuilder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Keeps who is behind each session: user, database, application, request.
final class Connections {

    private final WorkloadBuilder builder;

    Connections(WorkloadBuilder builder) {
        this.builder = builder;
    }

    /// True when the entry names another user or database than the session had: the process number
    /// was given out again.
    boolean isOther(SessionState state, Entry entry) {
        return state.index >= 0
                && (differs(state.user, entry.names(), entry.userFrom, entry.userTo)
                        || differs(
                                state.database,
                                entry.names(),
                                entry.databaseFrom,
                                entry.databaseTo));
    }

    private static boolean differs(byte[] known, byte[] buffer, int from, int to) {
        return known.length > 0
                && tells(buffer, from, to)
                && !SessionState.same(known, buffer, from, to);
    }

    /// PostgreSQL writes `[unknown]`, translated with lc_messages, before a client has said who it
    /// is (log_status_format, elog.c).
    private static boolean tells(byte[] buffer, int from, int to) {
        return from >= 0 && to > from && (buffer[from] != '[' || buffer[to - 1] != ']');
    }

    /// Index of the session in the workload, which learns what the entry tells.
    int indexOf(SessionState state, Entry entry) {
        if (state.index < 0) {
            state.index = builder.addSession(text(state.key), null, null, null);
        }
        byte[] buffer = entry.names();
        boolean news = false;
        if (isNews(state.user, buffer, entry.userFrom, entry.userTo)) {
            state.user = Arrays.copyOfRange(buffer, entry.userFrom, entry.userTo);
            news = true;
        }
        if (isNews(state.database, buffer, entry.databaseFrom, entry.databaseTo)) {
            state.database = Arrays.copyOfRange(buffer, entry.databaseFrom, entry.databaseTo);
            news = true;
        }
        if (isNews(state.application, buffer, entry.applicationFrom, entry.applicationTo)) {
            state.application =
                    Arrays.copyOfRange(buffer, entry.applicationFrom, entry.applicationTo);
            news = true;
        }
        if (news) {
            builder.setSession(
                    new Session(
                            state.index,
                            text(state.key),
                            textOrNull(state.user),
                            textOrNull(state.database),
                            textOrNull(state.application)));
        }
        return state.index;
    }

    /// The first name stays: pools change the application's name for every borrower.
    private static boolean isNews(byte[] known, byte[] buffer, int from, int to) {
        return known.length == 0 && tells(buffer, from, to);
    }

    /// A row keeps the name of its own time, where a pool has lent the session to another program.
    void tellApplication(SessionState state, Entry entry, int row) {
        int from = entry.applicationFrom;
        int to = entry.applicationTo;
        if (differs(state.application, entry.names(), from, to)) {
            builder.setApplication(
                    row, new String(entry.names(), from, to - from, StandardCharsets.UTF_8));
        }
    }

    int requestOf(SessionState state, Entry entry) {
        if (state.requestIndex < 0
                || !SessionState.same(
                        state.request, entry.names(), entry.requestFrom, entry.requestTo)) {
            state.request = Arrays.copyOfRange(entry.names(), entry.requestFrom, entry.requestTo);
            state.requestIndex = builder.request(text(state.request));
        }
        return state.requestIndex;
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable String textOrNull(byte[] bytes) {
        return bytes.length == 0 ? null : text(bytes);
    }
}
