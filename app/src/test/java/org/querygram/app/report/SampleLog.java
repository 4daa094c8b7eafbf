package org.querygram.app.report;

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
import org.querygram.entry.ReadProblem;
import org.querygram.entry.ReadReport;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;
import org.querygram.relations.Relation;
import org.querygram.relations.Strength;
import org.querygram.sql.StatementScanner;
import org.querygram.stats.QueryStats;
import org.querygram.timeline.Segment;
import org.querygram.timeline.SegmentKind;
import org.querygram.timeline.Segments;
import org.querygram.workload.QueryClass;
import org.querygram.workload.SqlError;
import org.querygram.workload.StatementTexts;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadBuilder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A small analysed log, put together by hand, so that reports can be tested without reading
/// anything: a list of articles, and one look-up of the author for each of them.
public final class SampleLog {

    private final WorkloadBuilder builder = new WorkloadBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StatementScanner scanner = new StatementScanner();
    private final List<Finding> findings = new ArrayList<>();
    private String path = "articles.log";
    private int lines;

    public SampleLog() {
        builder.addSource(path, "django");
        builder.addSession("", null, null, null);
    }

    /// A log of `rounds` articles with their authors; times in steps of 2 ms from 2024 on where it
    /// has any.
    public static SampleLog articles(int rounds, boolean timed) {
        SampleLog log = new SampleLog();
        log.add("SELECT id, title, author_id FROM blog_article LIMIT " + rounds, 3_250_000, timed);
        for (int i = 0; i < rounds; i++) {
            String id = String.valueOf(700_000 + i);
            log.add("SELECT id, name FROM blog_author WHERE id = " + id, 1_000_000, timed);
        }
        return log;
    }

    /// Changes the name under which the log was read; before anything is added.
    public SampleLog named(String name) {
        path = name;
        return this;
    }

    /// @param nanos or -1
    public SampleLog add(String sql, long nanos, boolean timed) {
        byte[] text = sql.getBytes(StandardCharsets.UTF_8);
        long time = timed ? 1_704_067_200_000_000L + 2_000L * builder.size() : Workload.NO_TIME;
        int offset = bytes.size();
        bytes.writeBytes(text);
        bytes.write('\n');
        lines++;
        scanner.scan(text, 0, text.length);
        builder.add(scanner, time, nanos, 0, 0, offset, text.length, lines);
        return this;
    }

    /// Says that the last statement failed.
    public SampleLog failed(SqlError why) {
        builder.fail(builder.size() - 1, why);
        return this;
    }

    /// A finding on all statements but the first; each one of another cause.
    public SampleLog find(Severity severity, Grade grade, String title) {
        int[] rows = IntStream.range(1, builder.size()).toArray();
        findings.add(finding(severity, grade, title, rows));
        return this;
    }

    private Finding finding(Severity severity, Grade grade, String title, int[] rows) {
        return new Finding(
                "n-plus-one-" + findings.size(),
                "n-plus-one",
                title,
                "The list of articles is read, then the author of each. The first statement has the"
                        + " ids.",
                severity,
                grade,
                "whether the authors were needed at all",
                0,
                List.of(1),
                "blog_author",
                findings.isEmpty() ? "id" : "id" + findings.size(),
                rows.length,
                Math.max(0, rows.length - 1),
                1,
                rows.length * 1_000_000L,
                rows,
                Arrays.stream(rows).limit(3).boxed().toList(),
                0,
                new Advice(
                        "Fetch the authors with the articles.\n\n"
                                + "Article.objects.select_related(\"author\")",
                        "Join them in the query.\n\n"
                                + "select a from Article a\n"
                                + "    join fetch a.author",
                        "Join.\n\n"
                                + "SELECT a.id, u.name\n"
                                + "FROM blog_article a\n"
                                + "JOIN blog_author u ON u.id = a.author_id",
                        "A join reads each author again for every article."),
                List.of());
    }

    public Analysis analysed() {
        byte[] log = bytes.toByteArray();
        StatementTexts texts =
                (source, offset, length) ->
                        new String(log, (int) offset, length, StandardCharsets.UTF_8);
        Workload workload = builder.build(texts);
        Segments segments = segments(workload);
        return new Analysis(
                workload,
                List.of(report(log.length)),
                true,
                stats(workload),
                segments,
                List.of(tree(workload)),
                List.of(
                        new Relation(
                                "blog_article", "author_id", "blog_author", "id", Strength.JOINED)),
                findings,
                Causes.of(workload, segments, findings),
                List.of(),
                List.of(new NotApplicable("idle-in-transaction", "needs times; this log has none")),
                summary(workload));
    }

    private static Segments segments(Workload workload) {
        int[] rows = IntStream.range(0, workload.size()).toArray();
        Segment segment =
                new Segment(0, "whole log", SegmentKind.WHOLE_LOG, "one session", 0, rows);
        return new Segments(List.of(segment), new int[workload.size()]);
    }

    private static LoopTree tree(Workload workload) {
        if (workload.size() < 3) {
            return new LoopTree(0, List.of());
        }
        int[] rows = IntStream.range(1, workload.size()).toArray();
        int rounds = rows.length;
        LoopNode.Loop loop =
                new LoopNode.Loop(
                        rounds,
                        rounds,
                        rounds,
                        List.of(new LoopNode.Step(workload.queryClass(1), rows, false)),
                        Set.of(),
                        new int[] {rounds},
                        rows,
                        "blog_article",
                        rows);
        return new LoopTree(
                0, List.of(new LoopNode.Step(workload.queryClass(0), new int[] {0}, false), loop));
    }

    private static List<QueryStats> stats(Workload workload) {
        List<QueryStats> stats = new ArrayList<>();
        List<List<Integer>> rowsOfClass = new ArrayList<>();
        workload.queryClasses().forEach(query -> rowsOfClass.add(new ArrayList<>()));
        for (int row = 0; row < workload.size(); row++) {
            rowsOfClass.get(workload.queryClass(row)).add(row);
        }
        for (QueryClass query : workload.queryClasses()) {
            List<Integer> rows = rowsOfClass.get(query.index());
            long total = 0;
            for (int row : rows) {
                total += Math.max(0, workload.durationNanos(row));
            }
            boolean timed = workload.hasDurations();
            stats.add(
                    new QueryStats(
                            query.index(),
                            rows.size(),
                            timed ? total : -1,
                            timed ? total / rows.size() : -1,
                            -1,
                            -1,
                            -1,
                            timed ? workload.durationNanos(rows.getFirst()) : -1,
                            0,
                            rows.getFirst(),
                            rows.getLast(),
                            rows.getFirst()));
        }
        return stats;
    }

    private ReadReport report(long size) {
        Coverage coverage =
                new Coverage(
                        lines,
                        lines,
                        0,
                        0,
                        0,
                        1,
                        List.of(new Coverage.Example(9, "what is this 4711471147?")),
                        List.of(new ReadProblem(0, "the last line is torn")),
                        1);
        return new ReadReport(
                path,
                "django",
                "Django log",
                "UTF-8",
                size,
                lines + 1,
                null,
                coverage,
                new Choice(false, lines, 1, null, 0),
                List.of());
    }

    private Summary summary(Workload workload) {
        long nanos = 0;
        for (int row = 0; row < workload.size(); row++) {
            nanos += Math.max(0, workload.durationNanos(row));
        }
        int avoidable =
                findings.stream()
                        .filter(f -> f.severity() != Severity.INFO)
                        .mapToInt(Finding::avoidable)
                        .max()
                        .orElse(0);
        boolean timed = workload.hasTimes();
        return new Summary(
                workload.size(),
                workload.queryClasses().size(),
                1,
                1,
                0,
                workload.hasDurations() ? nanos : -1,
                timed ? workload.timeMicros(0) : Workload.NO_TIME,
                timed ? workload.timeMicros(workload.size() - 1) : Workload.NO_TIME,
                0,
                findings.size(),
                avoidable,
                workload.size() - avoidable);
    }
}
