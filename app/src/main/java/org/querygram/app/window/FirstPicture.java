package org.querygram.app.window;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.querygram.app.theme.Palette;

import java.util.List;

/// Dresses what the window's first picture shows, without style sheets: to read and apply those
/// takes longer than everything else until that picture. When they come they say the same, which a
/// test holds them to, and rule from then on.
final class FirstPicture {

    private final Palette colours;

    FirstPicture(Palette colours) {
        this.colours = colours;
    }

    /// As `.frame`, `.empty` and the bars over and under it.
    void fill(Region region, String colour) {
        region.setBackground(Background.fill(colour(colour)));
    }

    /// As `.status`: a bar with a line over it.
    void bar(Region region) {
        region.setBackground(
                new Background(
                        new BackgroundFill(colour("border"), CornerRadii.EMPTY, Insets.EMPTY),
                        new BackgroundFill(
                                colour("win"), CornerRadii.EMPTY, new Insets(1, 0, 0, 0))));
    }

    /// As `.invitation`.
    void invitation(Region box) {
        CornerRadii radii = new CornerRadii(10);
        box.setBackground(
                new Background(new BackgroundFill(colour("subtle"), radii, Insets.EMPTY)));
        BorderStrokeStyle dashes =
                new BorderStrokeStyle(
                        StrokeType.INSIDE,
                        StrokeLineJoin.MITER,
                        StrokeLineCap.BUTT,
                        10,
                        0,
                        List.of(5.0, 4.0));
        box.setBorder(
                new Border(new BorderStroke(colour("ctl"), dashes, radii, new BorderWidths(1.5))));
        box.setPadding(new Insets(24, 20, 22, 20));
    }

    /// As `.invitation-title`.
    void title(Text text) {
        text.setFont(Font.font("IBM Plex Sans SmBld", 20));
        text.setFill(colour("fg"));
    }

    /// As `.invitation-words`.
    void words(Text text) {
        text.setFont(Font.font("IBM Plex Sans", 13));
        text.setFill(colour("muted"));
    }

    private Color colour(String name) {
        return colours.colour(name);
    }
}
