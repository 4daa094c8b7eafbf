package org.querygram.app.report.saved;

import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;
import org.querygram.workload.Workload;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Gives saved findings the rows of the steps that they speak of: those that hold their evidence,
/// else all of their classes in their segment.
final class PlacedFindings {

    private final Workload workload;
    private final List<LoopTree> trees;
    private final Map<Integer, Map<Integer, Integer>> lines = new HashMap<>();
    private final Map<String, Finding> placed = new HashMap<>();
    private final List<Finding> list = new ArrayList<>();
    private final Map<String, List<LoopNode.Step>> told;

    /// @param json with the lines of the evidence, in the order of `findings`
    /// @param told the steps of findings where the file says them
    PlacedFindings(
            JsonNode json,
            List<Finding> findings,
            Workload workload,
            List<LoopTree> trees,
            Map<String, List<LoopNode.Step>> told) {
        this.told = told;
        this.workload = workload;
        this.trees = trees;
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = placed(findings.get(i), json.path("findings").path(i));
            list.add(finding);
            placed.put(finding.id(), finding);
        }
    }

    List<Finding> list() {
        return list;
    }

    private Finding placed(Finding finding, JsonNode json) {
        List<LoopNode.Step> said = told.get(finding.id());
        if (said != null) {
            return over(finding, rows(said), evidence(finding.segment(), json.path("evidence")));
        }
        List<LoopNode.Step> steps = new ArrayList<>();
        collect(finding, trees.get(finding.segment()).nodes(), steps);
        List<Integer> evidence = evidence(finding.segment(), json.path("evidence"));
        List<LoopNode.Step> proven =
                steps.stream()
                        .filter(step -> evidence.stream().anyMatch(row -> has(step, row)))
                        .toList();
        return over(finding, rows(proven.isEmpty() ? steps : proven), evidence);
    }

    private static boolean has(LoopNode.Step step, int row) {
        return Arrays.binarySearch(step.rows(), row) >= 0;
    }

    private static void collect(Finding finding, List<LoopNode> nodes, List<LoopNode.Step> into) {
        for (LoopNode node : nodes) {
            switch (node) {
                case LoopNode.Step step -> {
                    if (finding.queryClasses().contains(step.queryClass())) {
                        into.add(step);
                    }
                }
                case LoopNode.Loop loop -> collect(finding, loop.body(), into);
            }
        }
    }

    /// Rows of a segment by their lines, in the order of the evidence; among them may be the
    /// statement that gave the values, which is of another class.
    private List<Integer> evidence(int segment, JsonNode evidence) {
        Map<Integer, Integer> byLine =
                lines.computeIfAbsent(segment, of -> lines(trees.get(of).expand()));
        List<Integer> rows = new ArrayList<>();
        for (JsonNode each : evidence) {
            Integer row = byLine.get(Json.count(each, "line"));
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Map<Integer, Integer> lines(int[] rows) {
        Map<Integer, Integer> byLine = new HashMap<>();
        for (int row : rows) {
            if (workload.line(row) > 0) {
                byLine.put(workload.line(row), row);
            }
        }
        return byLine;
    }

    private static int[] rows(List<LoopNode.Step> steps) {
        return steps.stream().flatMapToInt(step -> Arrays.stream(step.rows())).sorted().toArray();
    }

    private static Finding over(Finding of, int[] rows, List<Integer> evidence) {
        return of.over(
                of.count(),
                of.avoidable(),
                of.statementsAfter(),
                of.durationNanos(),
                rows,
                evidence,
                -1);
    }

    Cause placed(Cause cause) {
        List<Finding> members =
                cause.findings().stream()
                        .map(each -> placed.getOrDefault(each.id(), each))
                        .toList();
        if (members.size() == 1) {
            return new Cause(cause.id(), members, cause.places(), members.getFirst());
        }
        int[] rows =
                members.stream()
                        .flatMapToInt(member -> IntStream.of(member.rows()))
                        .distinct()
                        .sorted()
                        .toArray();
        return new Cause(
                cause.id(),
                members,
                cause.places(),
                over(cause.whole(), rows, members.getFirst().evidence()));
    }
}
