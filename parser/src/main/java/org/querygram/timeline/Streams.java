package org.querygram.timeline;

import org.jspecify.annotations.Nullable;
import org.querygram.workload.Mark;
import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// All streams of a workload. A stream is known by its session; where the log names none, by its
/// source (as a negative number).
final class Streams {

    private static final int NO_STREAM = Integer.MIN_VALUE;

    private final Workload workload;
    private final Map<Integer, Stream> streams = new HashMap<>();
    private final Map<Integer, Rhythm> rhythms = new HashMap<>();
    private final int[] streamOfMark;
    private final boolean endsShown;
    private final Set<Integer> withMarks = new HashSet<>();

    Streams(Workload workload) {
        this.workload = workload;
        this.endsShown = Transactions.showsEnds(workload);
        this.streamOfMark = new int[workload.marks().size()];
        Arrays.fill(streamOfMark, NO_STREAM);
        findStreamsOfMarks();
        if (workload.hasTimes()) {
            listen();
        }
    }

    /// The stream of a row.
    Stream of(int row) {
        return streams.computeIfAbsent(
                key(row),
                key -> {
                    Rhythm rhythm = rhythms.get(key);
                    long idle = rhythm == null ? Rhythm.NEVER_IDLE : rhythm.idleMicros();
                    return new Stream(new Flow(workload, endsShown), idle, withMarks.contains(key));
                });
    }

    /// The stream in which a mark ended a request, or null when nothing ran in it yet.
    @Nullable Stream endedBy(int mark) {
        return streams.get(streamOfMark[mark]);
    }

    private int key(int row) {
        int session = workload.session(row);
        return isNamed(session) ? session : -1 - workload.source(row);
    }

    private boolean isNamed(int session) {
        return !workload.sessions().get(session).name().isEmpty();
    }

    private void listen() {
        Map<Integer, Flow> flows = new HashMap<>();
        for (int row = 0; row < workload.size(); row++) {
            int key = key(row);
            Flow flow = flows.computeIfAbsent(key, k -> new Flow(workload, endsShown));
            long gap = flow.gapBefore(row);
            if (gap != Flow.NO_GAP) {
                rhythms.computeIfAbsent(key, k -> new Rhythm()).add(gap);
            }
            flow.pass(row);
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
                if (!isNamed(workload.session(row))) {
                    lastNameless = row;
                }
            }
            if (mark.session() >= 0 && isNamed(mark.session())) {
                streamOfMark[i] = mark.session();
            } else if (row > 0) {
                streamOfMark[i] = key(lastNameless >= 0 ? lastNameless : row - 1);
            }
            withMarks.add(streamOfMark[i]);
        }
    }
}
