package org.querygram.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds up statements by the unit of work that a person knows, while a log is read: by page or task
/// where lines of the log end them, else by the part of the program that comments name, else by
/// session. Segments proper are cut when all is read; this is what can be told before.
final class RunningUnits {

    /// Statements and nanoseconds of something.
    private static final class Sum {
        private long times;
        private long statements;
        private long nanos;

        private void add(long moreStatements, long moreNanos) {
            statements += moreStatements;
            nanos += Math.max(0, moreNanos);
        }

        private Glance.Unit named(String title) {
            return new Glance.Unit(title, times, statements, nanos);
        }
    }

    private final Map<String, Sum> byTitle = new HashMap<>();
    private final List<Sum> byTag = new ArrayList<>();
    private Sum[] bySession = new Sum[16];

    /// What a session did since its last unit ended.
    private Sum[] open = new Sum[16];

    private int marksSeen;
    private int lastSession = -1;

    /// A statement that came after all marks of `endBefore`.
    ///
    /// @param tag or -1
    void add(int session, int tag, long nanos) {
        lastSession = session;
        bySession = grown(bySession, session);
        open = grown(open, session);
        bySession[session].add(1, nanos);
        open[session].add(1, nanos);
        if (tag >= 0) {
            while (byTag.size() <= tag) {
                byTag.add(new Sum());
            }
            byTag.get(tag).add(1, nanos);
        }
    }

    private static Sum[] grown(Sum[] sums, int session) {
        Sum[] all = sums;
        if (session >= all.length) {
            all = Arrays.copyOf(all, Math.max(session + 1, 2 * all.length));
        }
        if (all[session] == null) {
            all[session] = new Sum();
        }
        return all;
    }

    /// Ends the units whose marks stand before a row. Marks come in the order of the log.
    void endBefore(int row, List<Mark> marks) {
        while (marksSeen < marks.size() && marks.get(marksSeen).row() <= row) {
            end(marks.get(marksSeen++));
        }
    }

    private void end(Mark mark) {
        // A line that names no session ends what went before it, as in a log of one thread.
        int session = mark.session() < 0 ? lastSession : mark.session();
        boolean known = session >= 0 && session < open.length && open[session] != null;
        if (mark.title().isEmpty() || !known) {
            return;
        }
        Sum sum = byTitle.computeIfAbsent(mark.title(), _ -> new Sum());
        sum.add(open[session].statements, open[session].nanos);
        sum.times++;
        open[session] = new Sum();
    }

    /// The heaviest units.
    ///
    /// @param most so many at most
    List<Glance.Unit> heaviest(List<Session> sessions, List<String> tags, int most) {
        List<Glance.Unit> units = new ArrayList<>();
        if (!byTitle.isEmpty()) {
            byTitle.forEach((title, sum) -> units.add(sum.named(title)));
        } else if (!byTag.isEmpty()) {
            for (int tag = 0; tag < byTag.size(); tag++) {
                units.add(byTag.get(tag).named(tags.get(tag)));
            }
        } else if (sessions.size() > 1) {
            for (int session = 0; session < bySession.length; session++) {
                if (bySession[session] != null) {
                    units.add(bySession[session].named(sessions.get(session).title()));
                }
            }
        }
        units.sort(Comparator.comparingLong((Glance.Unit unit) -> -unit.statements()));
        return units.subList(0, Math.min(most, units.size()));
    }
}
