package org.querygram.app.window;

import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.querygram.app.settings.Choices;
import org.querygram.app.settings.Kept;
import org.querygram.app.settings.PaneSizes;
import org.querygram.app.settings.WindowLayout;

/// Opens the window where it was closed last, if that is still on a screen, and keeps where it
/// goes.
final class Placement {

    /// This much of the window must be on a screen: its title bar can be caught then.
    private static final double VISIBLE = 120;

    private final Stage stage;
    private double x;
    private double y;
    private double width;
    private double height;

    Placement(Stage stage, double width, double height) {
        this.stage = stage;
        this.width = width;
        this.height = height;
    }

    void follow(Kept kept, PaneSizes sizes, Choices choices) {
        place(kept.layout());
        // While it fills the screen, the size to go back to is the one before.
        stage.xProperty().subscribe(now -> x = plain(now.doubleValue(), x));
        stage.yProperty().subscribe(now -> y = plain(now.doubleValue(), y));
        stage.widthProperty().subscribe(now -> width = plain(now.doubleValue(), width));
        stage.heightProperty().subscribe(now -> height = plain(now.doubleValue(), height));
        stage.setOnHiding(
                _ ->
                        kept.keepLayout(
                                new WindowLayout(
                                        x,
                                        y,
                                        width,
                                        height,
                                        stage.isMaximized(),
                                        sizes.all(),
                                        choices.all())));
    }

    private double plain(double now, double before) {
        return Double.isNaN(now) || stage.isMaximized() || stage.isIconified() ? before : now;
    }

    private void place(WindowLayout layout) {
        if (layout.isKnown()) {
            ObservableList<Screen> screens =
                    Screen.getScreensForRectangle(layout.x(), layout.y(), VISIBLE, VISIBLE);
            if (!screens.isEmpty()) {
                Rectangle2D seen = screens.getFirst().getVisualBounds();
                stage.setX(layout.x());
                stage.setY(Math.max(seen.getMinY(), layout.y()));
                size(seen, layout.width(), layout.height());
                stage.setMaximized(layout.maximized());
                return;
            }
        }
        Rectangle2D seen = Screen.getPrimary().getVisualBounds();
        // Where the least size has no room, the window takes what there is.
        boolean tight =
                stage.getMinWidth() > seen.getWidth() || stage.getMinHeight() > seen.getHeight();
        size(seen, width, height);
        stage.setMaximized(layout.maximized() || tight);
    }

    /// Says how large the window shall be. Left to the size of its content, a window without a
    /// window manager opens with its least size.
    private void size(Rectangle2D seen, double wantedWidth, double wantedHeight) {
        stage.setMinWidth(Math.min(stage.getMinWidth(), seen.getWidth()));
        stage.setMinHeight(Math.min(stage.getMinHeight(), seen.getHeight()));
        stage.setWidth(Math.min(wantedWidth, seen.getWidth()));
        stage.setHeight(Math.min(wantedHeight, seen.getHeight()));
    }
}
