package org.querygram.app.timeline;

import org.querygram.analysis.Analysis;
import org.querygram.analysis.Summary;
import org.querygram.app.log.OpenLog;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;
import org.querygram.read.ReadOptions;
import org.querygram.sql.StatementScanner;
import org.querygram.stats.QueryStatistics;
import org.querygram.timeline.Segment;
import org.querygram.timeline.SegmentKind;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadBuilder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// A log of any size for the chart: 24 sessions, 12 tables, durations over six magnitudes, and a
/// loop around every 500 statements. The same every time.
final class SyntheticLog {

    private static final int SESSIONS = 24;
    private static final int TABLES = 12;
    private static final int LOOP = 500;
    private static final int ROUND = 5;

    private SyntheticLog() {}

    static OpenLog of(int statements) {
        Workload workload = workload(statements);
        int[] rows = IntStream.range(0, statements).toArray();
        Segment whole = new Segment(0, "whole log", SegmentKind.WHOLE_LOG, "one", -1, rows);
        Summary summary =
                new Summary(
                        statements, TABLES, SESSIONS, 1, 0, 1, 0, statements, 0, 0, 0, statements);
        Analysis analysis =
                new Analysis(
                        workload,
                        List.of(),
                        true,
                        QueryStatistics.of(workload),
                        new Segments(List.of(whole), new int[statements]),
                        List.of(new LoopTree(0, loops(workload))),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        summary);
        return OpenLog.of(
                List.of(Path.of("synthetic.log")), ReadOptions.defaults(), analysis, List.of());
    }

    private static Workload workload(int statements) {
        WorkloadBuilder builder = new WorkloadBuilder();
        builder.addSource("synthetic.log", "pg-stderr");
        for (int session = 0; session < SESSIONS; session++) {
            builder.addSession("s" + session, null, null, null);
        }
        Random random = new Random(7);
        StatementScanner scanner = new StatementScanner();
        long time = 1_700_000_000_000_000L;
        for (int row = 0; row < statements; row++) {
            String table = "t" + random.nextInt(TABLES);
            long nanos = (long) (1_000 * Math.pow(10, 6 * random.nextDouble()));
            time += random.nextInt(200);
            builder.add(
                    scanner.scan("SELECT a FROM " + table),
                    time,
                    nanos,
                    random.nextInt(SESSIONS),
                    0,
                    0,
                    0,
                    row + 1L);
        }
        return builder.build((_, _, _) -> "");
    }

    private static List<LoopNode> loops(Workload workload) {
        List<LoopNode> loops = new ArrayList<>();
        for (int from = 0; from + LOOP <= workload.size(); from += LOOP) {
            int[] rows = IntStream.range(from, from + LOOP).toArray();
            int rounds = LOOP / ROUND;
            int[] starts = IntStream.range(0, rounds).map(round -> rows[round * ROUND]).toArray();
            loops.add(
                    new LoopNode.Loop(
                            rounds,
                            rounds,
                            rounds,
                            List.of(new LoopNode.Step(0, rows, false)),
                            Set.of(),
                            new int[] {rounds},
                            starts,
                            null,
                            rows));
        }
        return loops;
    }
}
