package org.querygram.app.report.json;

import org.querygram.detect.Finding;
import org.querygram.loops.LoopNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which findings are about which step of a tree: what the window marks there.
final class StepFindings {

    /// Of one query class in one segment.
    private record Place(int segment, int queryClass) {}

    private final Map<Place, List<Finding>> findings = new HashMap<>();

    StepFindings(List<Finding> all) {
        for (Finding finding : all) {
            for (int queryClass : finding.queryClasses()) {
                findings.computeIfAbsent(
                                new Place(finding.segment(), queryClass), _ -> new ArrayList<>())
                        .add(finding);
            }
        }
    }

    /// Their ids, in the order of the list of findings.
    List<String> of(int segment, LoopNode.Step step) {
        return findings.getOrDefault(new Place(segment, step.queryClass()), List.of()).stream()
                .filter(finding -> intersect(finding.rows(), step.rows()))
                .map(Finding::id)
                .toList();
    }

    private static boolean intersect(int[] a, int[] b) {
        int[] few = a.length <= b.length ? a : b;
        int[] many = few == a ? b : a;
        return Arrays.stream(few).anyMatch(row -> Arrays.binarySearch(many, row) >= 0);
    }
}
