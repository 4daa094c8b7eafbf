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

    private static final int NONE = -1;

    /// What one stream did since a unit began.
    private static final class Track {
        final List<Rounds.Unit> units = new ArrayList<>();
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
                new Rounds.Unit(
                        number,
                        workload.queryClass(track.firstRow),
                        track.rows,
                        workload.timeMicros(track.firstRow),
                        mark.timeMicros()));
        track.rows = 0;
        track.claimed = 0;
    }

    private void cut(List<Rounds.Unit> units) {
        BitSet together = Rounds.together(units);
        for (int i = 0; i < units.size(); i++) {
            if (!together.get(i)) {
                cuts.set(units.get(i).number());
            }
        }
    }
}
