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
    private final @Nullable Rhythm[] rhythms;
    private final @Nullable Overlaps[] overlaps;
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
        this.rhythms = new Rhythm[count];
        this.overlaps = new Overlaps[count];
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
            Rhythm rhythm = rhythms[key];
            long idle = rhythm == null ? Rhythm.NEVER_IDLE : rhythm.idleMicros();
            stream =
                    new Stream(
                            new Flow(workload, endsShown),
                            idle,
                            withMarks[key],
                            withSessionEnds[key],
                            key >= named.length && (withMarks[key] || isMixed(key)));
            streams[key] = stream;
        }
        return stream;
    }

    private boolean isMixed(int key) {
        Overlaps known = overlaps[key];
        return known != null && known.areProven();
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

    private void listen() {
        Flow[] flows = new Flow[streams.length];
        for (int row = 0; row < workload.size(); row++) {
            int key = key(row);
            Flow flow = flows[key];
            if (flow == null) {
                flow = new Flow(workload, endsShown);
                flows[key] = flow;
            }
            long gap = flow.gapBefore(row);
            if (gap != Flow.NO_GAP) {
                rhythm(key).add(gap);
            }
            flow.pass(row);
            if (key >= named.length) {
                overlaps(key).add(row);
            }
        }
    }

    private Overlaps overlaps(int key) {
        Overlaps known = overlaps[key];
        if (known == null) {
            known = new Overlaps(workload);
            overlaps[key] = known;
        }
        return known;
    }

    private Rhythm rhythm(int key) {
        Rhythm rhythm = rhythms[key];
        if (rhythm == null) {
            rhythm = new Rhythm();
            rhythms[key] = rhythm;
        }
        return rhythm;
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
