package org.querygram.timeline;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;
import org.querygram.workload.Mark;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Which ends of an ORM's sessions end a unit of work.
///
/// Hibernate prints the figures of a session when it is closed
/// (`hibernate.session.events.log`, `hibernate.generate_statistics`), and the session is a request
/// or a transaction of the program. Two ends are none of a unit:
///
/// - A session inside of another (`REQUIRES_NEW`) closes while the outer one has statements of its
///   own before it: more stand in the thread than it says it sent.
/// - A program that saves each row in a session of its own ends as many sessions as it has rows.
///   Cut there, nobody would see the loop: small sessions that begin with the same statement and
///   follow each other at once stay together, with what stands close by.
final class SessionEnds {

    /// A round of a loop, and not a page: few statements.
    private static final int SMALL = 8;

    /// So many sessions alike make a loop.
    private static final int SOME = 3;

    /// Up to this long the program goes on, and no other request has come: saving a row takes a
    /// few milliseconds, a person or a network more. Microseconds.
    private static final long AT_ONCE = 20_000;

    private static final int NONE = -1;

    /// A session of a stream, with those inside of it.
    ///
    /// @param mark that ends it
    /// @param firstClass query class of its first statement
    private record Unit(int mark, int firstClass, int rows, long fromMicros, long toMicros) {

        boolean isLike(Unit other) {
            return firstClass == other.firstClass && rows <= SMALL && other.rows <= SMALL;
        }

        boolean isGoneOnBy(Unit next) {
            return toMicros == Workload.NO_TIME
                    || next.fromMicros == Workload.NO_TIME
                    || next.fromMicros - toMicros <= AT_ONCE;
        }
    }

    /// What one stream did since a unit began.
    private static final class Track {
        final List<Unit> units = new ArrayList<>();
        int firstRow = NONE;
        int rows;
        int claimed;
    }

    private final Workload workload;
    private final Streams streams;
    private final @Nullable Track[] tracks;
    private final BitSet cuts = new BitSet();

    private SessionEnds(Workload workload, Streams streams) {
        this.workload = workload;
        this.streams = streams;
        this.tracks = new Track[streams.count()];
    }

    /// The numbers of those marks of ORM sessions that end a unit.
    static BitSet find(Workload workload, Streams streams) {
        SessionEnds ends = new SessionEnds(workload, streams);
        if (workload.marks().stream().anyMatch(SessionEnds::isOrmSession)) {
            ends.find();
        }
        return ends.cuts;
    }

    private static boolean isOrmSession(Mark mark) {
        return mark.kind() == Mark.Kind.ORM_SESSION;
    }

    private void find() {
        int row = 0;
        for (int i = 0; i < workload.marks().size(); i++) {
            Mark mark = workload.marks().get(i);
            for (; row < Math.min(mark.row(), workload.size()); row++) {
                pass(row);
            }
            int key = streams.keyOfMark(i);
            if (isOrmSession(mark) && key != Streams.NO_STREAM && !streams.hasMarks(key)) {
                end(track(key), i, mark);
            }
        }
        for (Track track : tracks) {
            if (track != null) {
                cut(track.units);
            }
        }
    }

    /// What makes the schema runs outside of any session.
    private void pass(int row) {
        if (workload.queryClasses().get(workload.queryClass(row)).kind() == StatementKind.DDL) {
            return;
        }
        Track track = track(streams.key(row));
        if (track.rows++ == 0) {
            track.firstRow = row;
        }
    }

    private Track track(int key) {
        Track track = tracks[key];
        if (track == null) {
            track = new Track();
            tracks[key] = track;
        }
        return track;
    }

    private void end(Track track, int number, Mark mark) {
        if (track.rows == 0) {
            return;
        }
        if (mark.statements() != Mark.UNKNOWN && track.rows - track.claimed > mark.statements()) {
            track.claimed += mark.statements();
            return;
        }
        track.units.add(
                new Unit(
                        number,
                        workload.queryClass(track.firstRow),
                        track.rows,
                        workload.timeMicros(track.firstRow),
                        mark.timeMicros()));
        track.rows = 0;
        track.claimed = 0;
    }

    private void cut(List<Unit> units) {
        BitSet rounds = rounds(units);
        for (int i = 0; i < units.size(); i++) {
            boolean ofLoop = rounds.get(i) || rounds.get(i + 1);
            boolean goesOn = i + 1 < units.size() && units.get(i).isGoneOnBy(units.get(i + 1));
            if (!(ofLoop && goesOn)) {
                cuts.set(units.get(i).mark());
            }
        }
    }

    /// Those units that are rounds of a loop.
    private static BitSet rounds(List<Unit> units) {
        BitSet rounds = new BitSet();
        int from = 0;
        for (int i = 1; i <= units.size(); i++) {
            if (i == units.size() || !follows(units.get(i - 1), units.get(i))) {
                if (i - from >= SOME) {
                    rounds.set(from, i);
                }
                from = i;
            }
        }
        return rounds;
    }

    private static boolean follows(Unit unit, Unit next) {
        return unit.isLike(next) && unit.isGoneOnBy(next);
    }
}
