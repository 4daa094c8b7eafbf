package org.querygram.timeline;

import org.querygram.workload.Workload;

import java.util.Arrays;

/// Which segment a request id stands for at the moment.
///
/// Ids that count from 1 come again after a restart: an id that a thread comes back to after it
/// served another request is a new request. An id seen in several sessions is a trace that uses a
/// pool of connections, and comes back to one of them without being new.
final class RequestIds {

    private static final int NONE = -1;

    private final Workload workload;
    private final int[] segmentOfRequest;
    private final int[] sessionOfRequest;
    private final boolean[] pooled;
    private final int[] lastRequestOfSession;

    RequestIds(Workload workload) {
        this.workload = workload;
        int count = workload.requests().size();
        segmentOfRequest = new int[count];
        sessionOfRequest = new int[count];
        pooled = new boolean[count];
        lastRequestOfSession = new int[workload.sessions().size()];
        Arrays.fill(segmentOfRequest, NONE);
        Arrays.fill(sessionOfRequest, NONE);
        Arrays.fill(lastRequestOfSession, NONE);
    }

    /// The segment of a row that has a request id.
    int segmentOf(int row, SegmentList segments) {
        int request = workload.request(row);
        int session = workload.session(row);
        int before = sessionOfRequest[request];
        pooled[request] |= before != NONE && before != session;
        boolean comesBack =
                before == session && lastRequestOfSession[session] != request && !pooled[request];
        if (before == NONE || comesBack) {
            segmentOfRequest[request] =
                    segments.open(SegmentKind.REQUEST, "request id", title(row, request));
        }
        sessionOfRequest[request] = session;
        lastRequestOfSession[session] = request;
        return segmentOfRequest[request];
    }

    private String title(int row, int request) {
        int tag = workload.tag(row);
        return tag < 0 ? "request " + workload.requests().get(request) : workload.tags().get(tag);
    }
}
