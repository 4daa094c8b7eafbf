package org.querygram.timeline;

import org.querygram.workload.Mark;
import org.querygram.workload.Workload;

/// Cuts a workload into units of work that a person recognises, by the best evidence that it has.
///
/// Per statement, best first: a request or trace id; an access line of its session, which ends a
/// request; a comment in it that names the part of the program; the end of an ORM's session
/// (`SessionEnds`); its session, cut where it was idle outside of a transaction (`Rhythm`); else
/// the whole source. Short transactions of one session
/// that follow each other closely stay together: a page of ten autocommitted saves is one page. In
/// a test run every test is a unit (`TestRuns`), and what a server sends when it starts is no part
/// of its first request (`StartUp`).
public final class Segmenter {

    private final Workload workload;
    private final Streams streams;
    private final RequestIds requests;
    private final SegmentList segments;
    private final StartUp startUp;
    private final Tags tags;
    private final int[] tests;
    private int nextMark;

    private Segmenter(Workload workload) {
        this.workload = workload;
        this.streams = new Streams(workload);
        this.segments = new SegmentList(workload);
        this.requests = new RequestIds(workload);
        this.startUp = new StartUp(workload);
        this.tags = new Tags(workload, streams);
        this.tests = TestRuns.find(workload, streams);
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
                if (!stream.isStart && !stream.hasSessionEnds) {
                    name(stream.segment, workload.marks().get(nextMark));
                }
                stream.close();
            }
            nextMark++;
        }
    }

    private void name(int segment, Mark mark) {
        if (mark.kind() == Mark.Kind.TASK) {
            segments.describe(segment, SegmentKind.COMMAND, "end of a task", mark.title());
        } else {
            segments.name(segment, mark.title());
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
        if (tests.length > 0 && tests[row] != TestRuns.NO_TESTS) {
            return segmentOfTest(stream, tests[row]);
        }
        int tag = tags.of(row);
        boolean otherPlace = tag != stream.tag && !stream.hasMarks;
        stream.tag = tag;
        if (stream.segment < 0 || stream.byRequest || otherPlace || (idle && !stream.hasMarks)) {
            stream.segment = open(stream, row);
            stream.byRequest = false;
        }
        if (stream.isStarting) {
            lookForStart(stream, row);
        }
        return stream.segment;
    }

    /// A server that starts reads the catalogue and its migrations; the request that is served next
    /// begins behind them.
    private void lookForStart(Stream stream, int row) {
        StartUp.Sign sign = startUp.of(row);
        if (sign == StartUp.Sign.START && !stream.isStart) {
            stream.isStart = true;
            segments.describe(stream.segment, SegmentKind.COMMAND, "catalogue", "start-up");
            segments.setSetup(stream.segment);
        } else if (sign == StartUp.Sign.NONE) {
            boolean started = stream.isStart;
            stream.isStarting = false;
            stream.isStart = false;
            if (started) {
                stream.segment = openRequest(stream);
            }
        }
    }

    private int openRequest(Stream stream) {
        int request = segments.open(SegmentKind.REQUEST, "access line", "unfinished request");
        if (stream.mayMix) {
            segments.setMayMix(request);
        }
        return request;
    }

    private int segmentOfTest(Stream stream, int test) {
        stream.segment = -1;
        if (test == TestRuns.OUTSIDE) {
            if (stream.outside < 0) {
                stream.outside =
                        segments.open(
                                SegmentKind.COMMAND,
                                "between rolled-back tests",
                                "database set-up");
                segments.setSetup(stream.outside);
            }
            return stream.outside;
        }
        if (stream.test != test) {
            stream.test = test;
            stream.testSegment =
                    segments.open(SegmentKind.TRANSACTION, "rolled-back test", "test " + test);
        }
        return stream.testSegment;
    }

    private int open(Stream stream, int row) {
        if (stream.hasMarks) {
            stream.isStarting = true;
            return openRequest(stream);
        }
        if (stream.tag != Tags.NONE) {
            String place = workload.tags().get(stream.tag);
            return segments.open(SegmentKind.REQUEST, "tag in a comment", place);
        }
        stream.parts++;
        boolean named = !workload.sessions().get(workload.session(row)).name().isEmpty();
        if (stream.hasSessionEnds) {
            return named
                    ? segments.openSession("end of an ORM session", stream.parts)
                    : segments.open(
                            SegmentKind.SESSION,
                            "end of an ORM session",
                            fileName(row) + part(stream));
        }
        if (named) {
            return segments.openSession(
                    stream.isCut() ? "session and idle gap" : "session", stream.parts);
        }
        int segment =
                segments.open(
                        stream.isCut() ? SegmentKind.GAP : SegmentKind.WHOLE_LOG,
                        stream.isCut() ? "idle gap" : "whole log",
                        fileName(row) + part(stream));
        if (stream.mayMix) {
            segments.setMayMix(segment);
        }
        return segment;
    }

    private static String part(Stream stream) {
        return stream.parts > 1 ? ", part " + stream.parts : "";
    }

    private String fileName(int row) {
        String path = workload.sources().get(workload.source(row)).path();
        if (path.equals("-")) {
            return "standard input";
        }
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
