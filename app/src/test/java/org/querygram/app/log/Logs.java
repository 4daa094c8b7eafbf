package org.querygram.app.log;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.analysis.Summary;
import org.querygram.detect.Advice;
import org.querygram.detect.Causes;
import org.querygram.detect.Finding;
import org.querygram.detect.Grade;
import org.querygram.detect.NotApplicable;
import org.querygram.detect.Severity;
import org.querygram.entry.Choice;
import org.querygram.entry.Coverage;
import org.querygram.entry.ReadReport;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;
import org.querygram.read.ReadOptions;
import org.querygram.relations.Relation;
import org.querygram.sql.StatementScanner;
import org.querygram.stats.QueryStats;
import org.querygram.timeline.Segment;
import org.querygram.timeline.SegmentKind;
import org.querygram.timeline.Segments;
import org.querygram.workload.StatementTexts;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadBuilder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Small logs made by hand: a shop reads 40 orders and, for each, its customer and its lines; every
/// second customer is written back.
public final class Logs {

    private static final int ROUNDS = 40;

    private final StringBuilder text = new StringBuilder();
    private final WorkloadBuilder builder = new WorkloadBuilder();
    private final StatementScanner scanner = new StatementScanner();
    private final Map<Integer, List<Integer>> rowsOfClass = new HashMap<>();
    private final List<Integer> starts = new ArrayList<>();
    private int line;

    private Logs() {
        builder.addSource("shop.log", "django-console");
        builder.addSession("", null, null, null);
    }

    /// 40 rounds, 140 statements, two findings.
    public static OpenLog shop() {
        return new Logs().build(true);
    }

    /// The same statements without a finding.
    public static OpenLog clean() {
        return new Logs().build(false);
    }

    /// A log without a single statement.
    public static OpenLog empty() {
        Workload workload = new WorkloadBuilder().build((_, _, _) -> "");
        Summary none =
                new Summary(0, 0, 0, 0, 0, -1, Workload.NO_TIME, Workload.NO_TIME, 0, 0, 0, 0);
        Analysis analysis =
                new Analysis(
                        workload,
                        List.of(),
                        true,
                        List.of(),
                        new Segments(List.of(), new int[0]),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        none);
        return OpenLog.of(
                List.of(Path.of("empty.log")), ReadOptions.defaults(), analysis, List.of());
    }

    /// The same log, with a segment that says of itself what the caller wants.
    public static OpenLog withSegment(OpenLog log, boolean setup, boolean mayMix) {
        Analysis known = log.analysis();
        Segment was = known.segments().list().getFirst();
        Segment marked =
                new Segment(
                        was.index(),
                        was.title(),
                        was.kind(),
                        was.cutBy(),
                        was.session(),
                        was.rows(),
                        setup,
                        mayMix);
        Segments segments = new Segments(List.of(marked), new int[known.workload().size()]);
        return log.judged(
                new Analysis(
                        known.workload(),
                        known.reports(),
                        known.complete(),
                        known.stats(),
                        segments,
                        known.trees(),
                        known.relations(),
                        known.findings(),
                        known.causes(),
                        known.ignored(),
                        known.notApplicable(),
                        known.summary()));
    }

    /// The same log, with foreign keys.
    public static OpenLog withRelations(OpenLog log, List<Relation> relations) {
        Analysis known = log.analysis();
        return log.judged(
                new Analysis(
                        known.workload(),
                        known.reports(),
                        known.complete(),
                        known.stats(),
                        known.segments(),
                        known.trees(),
                        relations,
                        known.findings(),
                        known.causes(),
                        known.ignored(),
                        known.notApplicable(),
                        known.summary()));
    }

    private OpenLog build(boolean withFindings) {
        int list =
                add("SELECT id, customer_id FROM shop_order ORDER BY placed DESC LIMIT 40", 9_000);
        for (int round = 0; round < ROUNDS; round++) {
            round(round);
        }
        String all = text.toString();
        Workload workload = builder.build(texts(all));
        int[] rows = new int[workload.size()];
        Arrays.setAll(rows, i -> i);
        Segment segment =
                new Segment(0, "whole log", SegmentKind.WHOLE_LOG, "one session", 0, rows);
        LoopTree tree = new LoopTree(0, List.of(step(list, new int[] {0}), loop(workload)));
        List<Finding> findings = withFindings ? findings(workload) : List.of();
        Segments segments = new Segments(List.of(segment), new int[workload.size()]);
        Analysis analysis =
                new Analysis(
                        workload,
                        List.of(report(all, workload)),
                        true,
                        stats(workload),
                        segments,
                        List.of(tree),
                        List.of(),
                        findings,
                        Causes.of(workload, segments, findings),
                        List.of(),
                        List.of(new NotApplicable("idle-in-transaction", "the log has no times")),
                        summary(workload, findings));
        return OpenLog.of(
                List.of(Path.of("shop.log")),
                ReadOptions.defaults(),
                analysis,
                List.of("n-plus-one", "row-by-row-insert", "missing-limit", "idle-in-transaction"));
    }

    private void round(int round) {
        starts.add(builder.size());
        int customer = 500 + round * 7;
        add("SELECT id, name, email FROM shop_customer WHERE id = " + customer + " LIMIT 21", 410);
        add("SELECT id, sku FROM shop_line WHERE order_id = " + (9_000 + round * 3), 220);
        if (round % 2 == 0) {
            add("UPDATE shop_customer SET seen = 'today' WHERE id = " + customer, 600);
        }
        add(
                "INSERT INTO shop_audit (order_id, note) VALUES ("
                        + (9_000 + round * 3)
                        + ", 'ok')",
                90);
    }

    /// @return its query class
    private int add(String sql, long micros) {
        byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
        int row =
                builder.add(
                        scanner.scan(bytes, 0, bytes.length),
                        Workload.NO_TIME,
                        micros * 1000,
                        0,
                        0,
                        text.length(),
                        bytes.length,
                        ++line);
        text.append(sql).append('\n');
        String key = sql.substring(0, 20);
        int queryClass = classByStart.computeIfAbsent(key, _ -> classByStart.size());
        rowsOfClass.computeIfAbsent(queryClass, _ -> new ArrayList<>()).add(row);
        return queryClass;
    }

    private final Map<String, Integer> classByStart = new HashMap<>();

    private static StatementTexts texts(String all) {
        return (_, offset, length) -> {
            int from = (int) Math.min(all.length(), offset);
            return all.substring(from, Math.min(all.length(), from + length));
        };
    }

    private int[] rows(int queryClass) {
        return rowsOfClass.get(queryClass).stream().mapToInt(Integer::intValue).toArray();
    }

    private static LoopNode.Step step(int queryClass, int[] rows) {
        return new LoopNode.Step(queryClass, rows, false);
    }

    private LoopNode.Loop loop(Workload workload) {
        List<LoopNode> body = new ArrayList<>();
        int[] support = new int[4];
        for (int queryClass = 1; queryClass <= 4; queryClass++) {
            body.add(step(queryClass, rows(queryClass)));
            support[queryClass - 1] = rows(queryClass).length;
        }
        int[] all = new int[workload.size() - 1];
        Arrays.setAll(all, i -> i + 1);
        int[] begin = starts.stream().mapToInt(Integer::intValue).toArray();
        return new LoopNode.Loop(
                ROUNDS, ROUNDS, ROUNDS, body, Set.of(2), support, begin, "shop_order", all);
    }

    private List<Finding> findings(Workload workload) {
        Advice advice =
                new Advice(
                        "Load the customers with the orders.\n\n"
                                + "Order.objects.select_related(\"customer\")",
                        "Fetch the customer with the order.\n\n"
                                + "select o from Order o join fetch o.customer",
                        "Join the two tables.\n\n"
                                + "SELECT * FROM shop_order o\n"
                                + "JOIN shop_customer c ON c.id = o.customer_id",
                        "The rows become wider.");
        return List.of(
                finding(
                        "n-plus-one",
                        "The customer is fetched once per order",
                        Severity.PROBLEM,
                        Grade.CERTAIN,
                        1,
                        "shop_customer",
                        "id",
                        advice,
                        workload),
                finding(
                        "row-by-row-insert",
                        "Notes are inserted row by row",
                        Severity.WARNING,
                        Grade.LIKELY,
                        4,
                        "shop_audit",
                        null,
                        advice,
                        workload));
    }

    private Finding finding(
            String detector,
            String title,
            Severity severity,
            Grade grade,
            int queryClass,
            String table,
            @Nullable String column,
            Advice advice,
            Workload workload) {
        int[] rows = rows(queryClass);
        long nanos = Arrays.stream(rows).mapToLong(workload::durationNanos).sum();
        return new Finding(
                detector + ":s1:" + queryClass,
                detector,
                title,
                "The same statement runs once in every round. All values are known before.",
                severity,
                grade,
                "This log cannot show whether another process changes the rows.",
                0,
                List.of(queryClass),
                table,
                column,
                rows.length,
                rows.length - 1,
                1,
                nanos,
                rows,
                List.of(rows[0], rows[1]),
                0,
                advice,
                List.of());
    }

    private static ReadReport report(String all, Workload workload) {
        int statements = workload.size();
        Coverage coverage =
                new Coverage(statements, statements, 0, 0, 0, 0, List.of(), List.of(), 0);
        return new ReadReport(
                "shop.log",
                "django-console",
                "Django, console log",
                "UTF-8",
                all.length(),
                statements,
                null,
                coverage,
                new Choice(false, statements, 1, null, 0),
                List.of());
    }

    private List<QueryStats> stats(Workload workload) {
        List<QueryStats> stats = new ArrayList<>();
        for (int queryClass = 0; queryClass < workload.queryClasses().size(); queryClass++) {
            int[] rows = rows(queryClass);
            long total = Arrays.stream(rows).mapToLong(workload::durationNanos).sum();
            long mean = total / rows.length;
            stats.add(
                    new QueryStats(
                            queryClass,
                            rows.length,
                            total,
                            mean,
                            mean,
                            -1,
                            -1,
                            mean,
                            0,
                            rows[0],
                            rows[rows.length - 1],
                            rows[0]));
        }
        return stats;
    }

    private static Summary summary(Workload workload, List<Finding> findings) {
        long nanos = 0;
        for (int row = 0; row < workload.size(); row++) {
            nanos += workload.durationNanos(row);
        }
        int avoidable = findings.stream().mapToInt(Finding::avoidable).sum();
        return new Summary(
                workload.size(),
                workload.queryClasses().size(),
                1,
                1,
                0,
                nanos,
                Workload.NO_TIME,
                Workload.NO_TIME,
                0,
                findings.size(),
                avoidable,
                workload.size() - avoidable);
    }
}
