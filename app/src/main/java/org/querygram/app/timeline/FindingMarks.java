package org.querygram.app.timeline;

import org.querygram.detect.Finding;
import org.querygram.timeline.TimeAxis;
import org.querygram.timeline.Viewport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where the marks of findings stand: at their first statement, those that would overlap as one
/// with a number.
final class FindingMarks {

    /// Marks are 14 wide, and as much again with a number; closer than this they touch.
    private static final double APART = 34;

    private FindingMarks() {}

    /// One mark.
    ///
    /// @param x pixel of its middle
    /// @param findings the gravest first
    record Mark(double x, List<Finding> findings) {

        Finding gravest() {
            return findings.getFirst();
        }
    }

    static List<Mark> seen(List<Finding> findings, TimeAxis axis, Viewport viewport, double width) {
        List<Mark> marks = new ArrayList<>();
        findings.stream()
                .filter(finding -> finding.rows().length > 0)
                .sorted(Comparator.comparing(finding -> axis.start(finding.rows()[0])))
                .forEach(
                        finding -> {
                            double position = axis.start(finding.rows()[0]);
                            if (position >= viewport.from() && position <= viewport.to()) {
                                put(marks, viewport.pixelOfPosition(position, width), finding);
                            }
                        });
        return marks;
    }

    private static void put(List<Mark> marks, double x, Finding finding) {
        Mark last = marks.isEmpty() ? null : marks.getLast();
        if (last == null || x - last.x() >= APART) {
            marks.add(new Mark(x, List.of(finding)));
            return;
        }
        List<Finding> together = new ArrayList<>(last.findings());
        together.add(finding);
        together.sort(Comparator.comparing(Finding::severity));
        marks.set(marks.size() - 1, new Mark(last.x(), List.copyOf(together)));
    }
}
