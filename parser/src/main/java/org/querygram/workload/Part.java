package org.querygram.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Some rows of a workload, with the query classes and sessions that they need, numbered anew.
final class Part {

    private static final int UNUSED = -1;

    private final Workload whole;
    private final BitSet rows;
    private final int[] newClass;
    private final int[] newSession;
    private final List<QueryClass> classes = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();

    Part(Workload whole, BitSet rows) {
        this.whole = whole;
        this.rows = rows;
        this.newClass = new int[whole.queryClasses().size()];
        this.newSession = new int[whole.sessions().size()];
        Arrays.fill(newClass, UNUSED);
        Arrays.fill(newSession, UNUSED);
        rows.stream().forEach(this::need);
    }

    private void need(int row) {
        int queryClass = whole.queryClass(row);
        if (newClass[queryClass] == UNUSED) {
            newClass[queryClass] = classes.size();
            classes.add(whole.queryClasses().get(queryClass).numbered(classes.size()));
        }
        int session = whole.session(row);
        if (newSession[session] == UNUSED) {
            newSession[session] = sessions.size();
            sessions.add(whole.sessions().get(session).numbered(sessions.size()));
        }
    }

    Columns columns(Columns old) {
        Columns part = old.inOrder(rows.stream().toArray());
        for (int row = 0; row < part.size; row++) {
            part.queryClass.set(row, newClass[part.queryClass.get(row)]);
            part.session.set(row, newSession[part.session.get(row)]);
        }
        return part;
    }

    List<QueryClass> classes() {
        return classes;
    }

    List<Session> sessions() {
        return sessions;
    }

    /// A mark of a session that has no statement left is none any more, and neither is one that
    /// names no session and closed none of the rows.
    List<Mark> marks() {
        List<Mark> kept = new ArrayList<>();
        int row = 0;
        int before = 0;
        int closed = 0;
        for (Mark mark : whole.marks()) {
            for (; row < mark.row(); row++) {
                before += rows.get(row) ? 1 : 0;
            }
            int session = mark.session() < 0 ? UNUSED : newSession[mark.session()];
            if (session != UNUSED || (mark.session() < 0 && before > closed)) {
                kept.add(mark.at(before, session));
                closed = before;
            }
        }
        return kept;
    }
}
