package org.querygram.app.timeline;

import org.querygram.app.log.Shown;
import org.querygram.detect.Finding;
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

    /// @param shown the findings that the filter leaves
    static List<Mark> seen(ChartIndex index, Shown shown, Viewport viewport, double width) {
        List<Mark> marks = new ArrayList<>();
        List<Finding> together = new ArrayList<>();
        double at = 0;
        int next = index.firstFindingFrom(viewport.from());
        for (; next < index.findings().size() && index.position(next) <= viewport.to(); next++) {
            double x = viewport.pixelOfPosition(index.position(next), width);
            if (shown.contains(index.findings().get(next))) {
                if (!together.isEmpty() && x - at >= APART) {
                    marks.add(mark(at, together));
                    together.clear();
                }
                at = together.isEmpty() ? x : at;
                together.add(index.findings().get(next));
            }
        }
        if (!together.isEmpty()) {
            marks.add(mark(at, together));
        }
        return marks;
    }

    private static Mark mark(double x, List<Finding> together) {
        together.sort(Comparator.comparing(Finding::severity));
        return new Mark(x, List.copyOf(together));
    }
}
