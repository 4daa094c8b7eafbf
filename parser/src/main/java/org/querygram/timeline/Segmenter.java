package org.querygram.timeline;

import org.querygram.workload.Workload;

/// Cuts a workload into units of work that a person recognises, by the best evidence that it has.
///
/// Per statement, best first: a request or trace id; an access line of its session, which ends a
/// request; its session, cut where it was idle outside of a transaction (`Rhythm`); else the
/// whole source. Short transactions of one session that follow each other closely stay together:
/// a page of ten autocommitted saves is one page.
public final class Segmenter {

    private final Workload workload;
    private final Streams streams;
    private final RequestIds requests;
    private final SegmentList segments;
    private int nextMark;

    private Segmenter(Workload workload) {
        this.workload = workload;
        this.streams = new Streams(workload);
        this.segments = new SegmentList(workload);
        this.requests = new RequestIds(workload);
    }

    /// Every row of the workload in exactly one segment.
    public static Segments cut(Workload workload) {
        return new Segmenter(workload).cut();
    }

    private Segments cut() {
        for (int row = 0; row < workload.size(); row++) {
            takeMarks(row);
            segments.put(row, segmentOf(row));
        }
        takeMarks(workload.size());
        return segments.build();
    }

    private void takeMarks(int row) {
        while (nextMark < workload.marks().size() && workload.marks().get(nextMark).row() <= row) {
            Stream stream = streams.endedBy(nextMark);
            if (stream != null && stream.segment >= 0) {
                segments.name(stream.segment, workload.marks().get(nextMark).title());
                stream.close();
            }
            nextMark++;
        }
    }

    private int segmentOf(int row) {
        Stream stream = streams.of(row);
        boolean idle = stream.flow.gapBefore(row) > stream.idleMicros;
        stream.flow.pass(row);
        if (workload.request(row) >= 0) {
            stream.segment = requests.segmentOf(row, segments);
            stream.byRequest = true;
            return stream.segment;
        }
        if (stream.segment < 0 || stream.byRequest || (idle && !stream.hasMarks)) {
            stream.segment = open(stream, row);
            stream.byRequest = false;
        }
        return stream.segment;
    }

    private int open(Stream stream, int row) {
        if (stream.hasMarks) {
            return segments.open(SegmentKind.REQUEST, "access line", "unfinished request");
        }
        stream.parts++;
        String part = stream.parts > 1 ? ", part " + stream.parts : "";
        String session = workload.sessions().get(workload.session(row)).name();
        if (session.isEmpty()) {
            return segments.open(
                    stream.isCut() ? SegmentKind.GAP : SegmentKind.WHOLE_LOG,
                    stream.isCut() ? "idle gap" : "whole log",
                    fileName(row) + part);
        }
        return segments.open(
                SegmentKind.SESSION,
                stream.isCut() ? "session and idle gap" : "session",
                "session " + session + part);
    }

    private String fileName(int row) {
        String path = workload.sources().get(workload.source(row)).path();
        if (path.equals("-")) {
            return "standard input";
        }
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
