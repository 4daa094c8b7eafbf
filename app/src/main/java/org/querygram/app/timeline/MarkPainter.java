package org.querygram.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import org.querygram.app.theme.FindingMark;
import org.querygram.detect.Finding;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;

import java.util.List;

/// Draws the marks of findings: shape is severity, fill is grade.
record MarkPainter(GraphicsContext gc, ChartStyle style) {

    /// The design's marks are 16 wide; above the lanes they are drawn at 14.
    private static final double SCALE = 14.0 / 16;

    private static final double EDGE = 1.6;

    void paint(List<FindingMarks.Mark> marks, double left, double y) {
        for (FindingMarks.Mark mark : marks) {
            double x = left + mark.x();
            paint(mark.gravest(), x, y);
            if (mark.findings().size() > 1) {
                number(mark.findings().size(), x, y);
            }
        }
    }

    private void paint(Finding finding, double x, double y) {
        Severity severity = finding.severity();
        String name = severity.id();
        gc.save();
        gc.translate(x - 8 * SCALE, y - 8 * SCALE);
        gc.scale(SCALE, SCALE);
        outline(FindingMark.outline(severity));
        gc.setFill(style.colour("pane"));
        gc.setStroke(style.colour("pane"));
        gc.setLineWidth(EDGE + 3);
        gc.stroke();
        gc.fill();
        gc.setFill(style.colour(severity == Severity.WARNING ? "warning-fill" : name));
        if (finding.grade() == Grade.CERTAIN) {
            gc.fill();
        } else if (finding.grade() == Grade.LIKELY) {
            outline(FindingMark.leftHalf(severity));
            gc.fill();
            outline(FindingMark.outline(severity));
        }
        gc.setStroke(style.colour(name));
        gc.setLineWidth(EDGE);
        gc.stroke();
        gc.restore();
    }

    private void outline(String path) {
        gc.beginPath();
        gc.appendSVGPath(path);
    }

    private void number(int count, double x, double y) {
        String text = String.valueOf(count);
        double width = ChartStyle.width(ChartStyle.STRONG, text);
        gc.setFill(style.colour("pane"));
        gc.fillRect(x + 8, y - 6, width + 4, 12);
        gc.setFill(style.colour("fg"));
        ChartStyle.write(gc, text, x + 10, y + 4, ChartStyle.STRONG, TextAlignment.LEFT);
    }
}
