package org.querygram.app.report.pdf;

import org.jspecify.annotations.Nullable;
import org.querygram.detect.Finding;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;

import java.io.IOException;

/// The sign of a finding: its shape is the severity, its fill the grade (full, left half, outline).
final class Mark {

    /// Width and height in points.
    static final float SIZE = 11;

    /// Steps in which a circle is drawn as a polygon.
    private static final int CIRCLE = 36;

    private Mark() {}

    /// @param x and `y`: the upper left corner
    static void draw(Sheet sheet, Finding finding, float x, float y) throws IOException {
        draw(sheet, finding.severity(), finding.grade(), x, y);
    }

    static void draw(Sheet sheet, Severity severity, Grade grade, float x, float y)
            throws IOException {
        switch (severity) {
            case PROBLEM -> shape(sheet, diamond(x, y), grade, Ink.PROBLEM, Ink.PROBLEM);
            case WARNING -> shape(sheet, triangle(x, y), grade, Ink.WARNING_FILL, Ink.WARNING);
            case INFO -> shape(sheet, circle(x, y), grade, Ink.ACCENT, Ink.ACCENT);
        }
    }

    private static void shape(Sheet sheet, float[] corners, Grade grade, Ink fill, Ink edge)
            throws IOException {
        sheet.polygon(corners, Ink.WHITE, null);
        float @Nullable [] filled =
                switch (grade) {
                    case CERTAIN -> corners;
                    case LIKELY -> leftHalf(corners);
                    case POSSIBLE -> null;
                };
        if (filled != null) {
            sheet.polygon(filled, fill, null);
        }
        sheet.polygon(corners, null, edge);
    }

    /// The part of a shape left of its middle; its corners to the right move onto the middle line.
    /// That is exact for shapes that are symmetric and have corners on that line, as ours have.
    private static float[] leftHalf(float[] corners) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        for (int i = 0; i < corners.length; i += 2) {
            left = Math.min(left, corners[i]);
            right = Math.max(right, corners[i]);
        }
        float middle = (left + right) / 2;
        float[] half = corners.clone();
        for (int i = 0; i < half.length; i += 2) {
            half[i] = Math.min(half[i], middle);
        }
        return half;
    }

    private static float[] diamond(float x, float y) {
        float m = SIZE / 2;
        return new float[] {x + m, y, x + SIZE, y + m, x + m, y + SIZE, x, y + m};
    }

    private static float[] triangle(float x, float y) {
        float m = SIZE / 2;
        float top = y + 0.6f;
        float bottom = y + SIZE - 0.6f;
        return new float[] {x + m, top, x + SIZE, bottom, x + m, bottom, x, bottom};
    }

    private static float[] circle(float x, float y) {
        float radius = SIZE * 0.46f;
        float[] corners = new float[CIRCLE * 2];
        for (int i = 0; i < CIRCLE; i++) {
            double angle = 2 * Math.PI * i / CIRCLE;
            corners[2 * i] = (float) (x + SIZE / 2 + radius * Math.sin(angle));
            corners[2 * i + 1] = (float) (y + SIZE / 2 - radius * Math.cos(angle));
        }
        return corners;
    }
}
