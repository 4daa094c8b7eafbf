package org.querygram.app.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import org.querygram.app.theme.Palette;

/// Colours and fonts of a chart, and how sharp it is.
///
/// @param scale device pixels a point: hairlines stay one device pixel wide
record ChartStyle(Palette palette, double scale) {

    static final Font SMALL = Font.font("IBM Plex Sans", 11);
    static final Font NAME = Font.font("IBM Plex Sans", 12);
    static final Font STRONG = Font.font("IBM Plex Sans SmBld", 11);
    static final Font STRONG_NAME = Font.font("IBM Plex Sans SmBld", 12);

    /// What is not selected.
    private static final double FADED = 0.5;

    Color colour(String name) {
        return palette.colour(name);
    }

    Color group(int group) {
        return switch (group) {
            case Groups.NONE -> palette.table(0);
            case Groups.INFO -> colour("info");
            case Groups.WARNING -> colour("warning-fill");
            case Groups.PROBLEM -> colour("problem");
            default -> palette.table(group);
        };
    }

    /// The colour of a bar.
    ///
    /// @param strength 0 to 1: how full a column of pixels is
    Color bar(int group, double strength, boolean strong) {
        Color colour = group(group);
        double opacity = strength * (strong ? 1 : FADED);
        return opacity >= 1
                ? colour
                : Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }

    /// The nearest edge of a device pixel.
    double snap(double points) {
        return Math.round(points * scale) / scale;
    }

    double devicePixel() {
        return 1 / scale;
    }

    static double width(Font font, String text) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /// Cut to a width, with an ellipsis.
    static String fitted(Font font, String text, double width) {
        if (width(font, text) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 1 && width(font, text.substring(0, length) + "…") > width) {
            length--;
        }
        return text.substring(0, length) + "…";
    }

    static void write(
            GraphicsContext gc, String text, double x, double y, Font font, TextAlignment side) {
        gc.setFont(font);
        gc.setTextAlign(side);
        gc.setTextBaseline(VPos.BASELINE);
        gc.fillText(text, x, y);
    }
}
