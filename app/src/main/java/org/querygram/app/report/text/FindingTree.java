package org.querygram.app.report.text;

import org.querygram.analysis.Analysis;
import org.querygram.detect.Finding;
import org.querygram.loops.LoopNode;
import org.querygram.workload.QueryClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The loops that a finding stands in, as the rows of a small tree.
public final class FindingTree {

    private static final int MOST_ROWS = 14;

    /// A row of the tree.
    ///
    /// @param pill rounds of a loop, or "" for a statement
    /// @param rank of the statement's table, for its colour
    /// @param tag "in 90 of 1,153 rounds", or ""
    /// @param concerned true for statements of the finding
    public record Row(
            int depth, String pill, String text, int rank, String tag, boolean concerned) {}

    private final Log log;
    private final Finding finding;
    private final List<Row> rows = new ArrayList<>();

    private FindingTree(Log log, Finding finding) {
        this.log = log;
        this.finding = finding;
    }

    /// Empty where the finding stands in no loop.
    public static List<Row> of(Log log, Finding finding) {
        FindingTree tree = new FindingTree(log, finding);
        for (LoopNode node : log.analysis().trees().get(finding.segment()).nodes()) {
            if (node instanceof LoopNode.Loop loop && tree.concerns(loop)) {
                tree.loop(loop, 0);
            }
        }
        return tree.rows.size() <= MOST_ROWS ? tree.rows : tree.rows.subList(0, MOST_ROWS);
    }

    private boolean concerns(LoopNode node) {
        return switch (node) {
            case LoopNode.Step step ->
                    finding.queryClasses().contains(step.queryClass())
                            && Arrays.stream(step.rows())
                                    .anyMatch(r -> Arrays.binarySearch(finding.rows(), r) >= 0);
            case LoopNode.Loop loop -> loop.body().stream().anyMatch(this::concerns);
        };
    }

    private void loop(LoopNode.Loop loop, int depth) {
        String driven = loop.drivenBy() == null ? "" : ", once per " + loop.drivenBy();
        String total =
                depth == 0 ? "" : ", %s in all".formatted(Figures.count(loop.rounds(), "round"));
        rows.add(
                new Row(
                        depth,
                        "× " + Rounds.inWords(loop),
                        "loop" + driven + total,
                        -1,
                        "",
                        false));
        for (int i = 0; i < loop.body().size(); i++) {
            switch (loop.body().get(i)) {
                case LoopNode.Step step -> step(step, tag(loop, i, step), depth + 1);
                case LoopNode.Loop inner when concerns(inner) || rows.size() < MOST_ROWS / 2 ->
                        loop(inner, depth + 1);
                case LoopNode.Loop inner ->
                        rows.add(
                                new Row(
                                        depth + 1,
                                        "× " + Rounds.inWords(inner),
                                        "loop of other statements",
                                        -1,
                                        "",
                                        false));
            }
        }
    }

    private static String tag(LoopNode.Loop loop, int position, LoopNode.Step step) {
        if (step.stray()) {
            return "not part of the loop";
        }
        if (!loop.optional().contains(position)) {
            return "";
        }
        return "in %s of %s"
                .formatted(
                        Figures.count(loop.support()[position]),
                        Figures.count(loop.rounds(), "round"));
    }

    private void step(LoopNode.Step step, String tag, int depth) {
        Analysis analysis = log.analysis();
        QueryClass query = analysis.workload().queryClasses().get(step.queryClass());
        String table = TableRanks.tableOf(analysis, query.index());
        String by = query.keyColumns().isEmpty() ? "" : " by " + query.keyColumns().get(0);
        boolean reads = !query.kind().isWrite();
        String text =
                table == null
                        ? query.kind().name()
                        : query.kind().name() + " " + table + (reads ? by : "");
        boolean concerned = concerns(step);
        String times = concerned ? Figures.count(step.count(), "time") : "";
        String note = tag.isEmpty() ? times : tag;
        rows.add(new Row(depth, "", text, log.ranks().rank(table), note, concerned));
    }
}
