package org.querygram.workload;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sessions of a log. A million of them have a few users, databases and programs, so that these
/// names are kept once.
final class SessionTable {

    private final List<Session> sessions = new ArrayList<>();
    private final Map<String, String> sharedNames = new HashMap<>();

    /// @return its index
    int add(
            String name,
            @Nullable String user,
            @Nullable String database,
            @Nullable String application) {
        sessions.add(shared(new Session(sessions.size(), name, user, database, application)));
        return sessions.size() - 1;
    }

    /// Takes the place of the session with its index.
    void set(Session session) {
        sessions.set(session.index(), shared(session));
    }

    private Session shared(Session session) {
        return new Session(
                session.index(),
                session.name(),
                shared(session.user()),
                shared(session.database()),
                shared(session.application()));
    }

    private @Nullable String shared(@Nullable String name) {
        return name == null ? null : sharedNames.computeIfAbsent(name, same -> same);
    }

    List<Session> list() {
        return sessions;
    }
}
