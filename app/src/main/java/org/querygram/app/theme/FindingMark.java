package org.querygram.app.theme;

import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

import org.querygram.detect.Finding;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;

/// The mark of a finding: its shape is the severity (diamond, triangle, circle), its fill the grade
/// (full, left half, outline). Colour only repeats what the shape says.
public final class FindingMark extends Pane {

    private static final int EDGE = 16;

    private FindingMark(Severity severity, Grade grade) {
        getStyleClass().addAll("finding-mark", severity.id(), grade.id());
        getChildren().add(shape(outline(severity), "edge"));
        if (grade == Grade.LIKELY) {
            getChildren().add(shape(leftHalf(severity), "half"));
        }
        setMinSize(EDGE, EDGE);
        setPrefSize(EDGE, EDGE);
        setMaxSize(EDGE, EDGE);
        setMouseTransparent(true);
    }

    public static FindingMark of(Finding finding) {
        return of(finding.severity(), finding.grade());
    }

    public static FindingMark of(Severity severity, Grade grade) {
        return new FindingMark(severity, grade);
    }

    /// The outline as an SVG path on a grid of 16, for what paints marks on a canvas.
    public static String outline(Severity severity) {
        return switch (severity) {
            case PROBLEM -> "M8 1L15 8L8 15L1 8Z";
            case WARNING -> "M8 1.5L15 14H1Z";
            case INFO -> "M2 8A6 6 0 1 0 14 8A6 6 0 1 0 2 8Z";
        };
    }

    /// The left half of the outline, filled for likely findings.
    public static String leftHalf(Severity severity) {
        return switch (severity) {
            case PROBLEM -> "M8 1L8 15L1 8Z";
            case WARNING -> "M8 1.5L8 14L1 14Z";
            case INFO -> "M8 2A6 6 0 0 0 8 14Z";
        };
    }

    private static SVGPath shape(String content, String styleClass) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        return path;
    }
}
