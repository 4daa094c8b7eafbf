package org.querygram.timeline;

import org.jspecify.annotations.Nullable;
import org.querygram.workload.Mark;
import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.BitSet;

/// All streams of a workload. A stream is known by its session; where the log names none, by its
/// source. Both are numbers without gaps, so that a million statements need no map.
final class Streams {

    static final int NO_STREAM = -1;

    private final Workload workload;
    private final boolean[] named;
    private final int[] owners;
    private final @Nullable Stream[] streams;

    /// For each stream the gap from which on it counts as idle.
    private final long[] idleMicros;

    /// Streams whose statements ran side by side.
    private final BitSet mixed = new BitSet();

    private final boolean[] withMarks;
    private final int[] streamOfMark;
    private final BitSet sessionEnds;
    private final boolean[] withSessionEnds;
    private final boolean endsShown;

    Streams(Workload workload) {
        this.workload = workload;
        this.endsShown = Transactions.showsEnds(workload);
        int sessions = workload.sessions().size();
        this.named = new boolean[sessions];
        for (int session = 0; session < sessions; session++) {
            named[session] = !workload.sessions().get(session).name().isEmpty();
        }
        this.owners = LentConnections.owners(workload);
        int count = sessions + workload.sources().size();
        this.streams = new Stream[count];
        this.idleMicros = new long[count];
        Arrays.fill(idleMicros, Rhythm.NEVER_IDLE);
        this.withMarks = new boolean[count];
        this.streamOfMark = new int[workload.marks().size()];
        Arrays.fill(streamOfMark, NO_STREAM);
        findStreamsOfMarks();
        this.sessionEnds = SessionEnds.find(workload, this);
        this.withSessionEnds = new boolean[count];
        sessionEnds.stream().forEach(mark -> withSessionEnds[streamOfMark[mark]] = true);
        if (workload.hasTimes()) {
            listen();
        }
    }

    /// The stream of a row.
    Stream of(int row) {
        int key = key(row);
        Stream stream = streams[key];
        if (stream == null) {
            stream =
                    new Stream(
                            new Flow(workload, endsShown),
                            idleMicros[key],
                            withMarks[key],
                            withSessionEnds[key],
                            key >= named.length && (withMarks[key] || mixed.get(key)));
            streams[key] = stream;
        }
        return stream;
    }

    /// The stream in which a mark ended a unit, or null when it ended none or nothing ran in it
    /// yet.
    @Nullable Stream endedBy(int mark) {
        int key = streamOfMark[mark];
        if (key == NO_STREAM || isOrmSession(mark) && !sessionEnds.get(mark)) {
            return null;
        }
        return streams[key];
    }

    /// The number of the stream that a mark speaks of, or -1.
    int keyOfMark(int mark) {
        return streamOfMark[mark];
    }

    /// True where an access line or a worker ends the units of a stream.
    boolean hasMarks(int key) {
        return withMarks[key];
    }

    private boolean isOrmSession(int mark) {
        return workload.marks().get(mark).kind() == Mark.Kind.ORM_SESSION;
    }

    /// How many numbers there are for streams.
    int count() {
        return streams.length;
    }

    /// The number of a row's stream.
    int key(int row) {
        int session = workload.session(row);
        return named[session] ? owners[session] : named.length + workload.source(row);
    }

    /// What all statements of a stream tell of it: a million streams keep no more than that.
    private void listen() {
        @Nullable Flow[] flows = new Flow[streams.length];
        @Nullable Rhythm[] rhythms = new Rhythm[streams.length];
        @Nullable Overlaps[] overlaps = new Overlaps[streams.length];
        for (int row = 0; row < workload.size(); row++) {
            int key = key(row);
            Flow flow = flows[key];
            if (flow == null) {
                flow = new Flow(workload, endsShown);
                flows[key] = flow;
                overlaps[key] = key >= named.length ? new Overlaps(workload) : null;
            }
            long gap = flow.gapBefore(row);
            if (gap != Flow.NO_GAP) {
                Rhythm rhythm = rhythms[key] == null ? new Rhythm() : rhythms[key];
                rhythm.add(gap);
                rhythms[key] = rhythm;
            }
            flow.pass(row);
            Overlaps together = overlaps[key];
            if (together != null) {
                together.add(row);
            }
        }
        for (int key = 0; key < streams.length; key++) {
            Rhythm rhythm = rhythms[key];
            idleMicros[key] = rhythm == null ? Rhythm.NEVER_IDLE : rhythm.idleMicros();
            Overlaps together = overlaps[key];
            mixed.set(key, together != null && together.areProven());
        }
    }

    /// A mark that names its session ends a request there. One that names none comes from a log
    /// that names none at all: it belongs to the source that last spoke without naming a session.
    private void findStreamsOfMarks() {
        int lastNameless = -1;
        int row = 0;
        for (int i = 0; i < streamOfMark.length; i++) {
            Mark mark = workload.marks().get(i);
            for (; row < Math.min(mark.row(), workload.size()); row++) {
                if (!named[workload.session(row)]) {
                    lastNameless = row;
                }
            }
            if (mark.session() >= 0 && named[mark.session()]) {
                streamOfMark[i] = owners[mark.session()];
            } else if (row > 0) {
                streamOfMark[i] = key(lastNameless >= 0 ? lastNameless : row - 1);
            }
            if (streamOfMark[i] != NO_STREAM && mark.kind() != Mark.Kind.ORM_SESSION) {
                withMarks[streamOfMark[i]] = true;
            }
        }
    }
}
