package org.querygram.app.theme;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A small bar that shows a share. The figure always stands beside it.
public final class ShareBar extends Pane {

    /// Under this a share could not be told from none.
    private static final double LEAST = 2;

    /// @param share 0 to 1
    public ShareBar(double width, double height, double share) {
        getStyleClass().add("share-bar");
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        Region filled = new Region();
        filled.getStyleClass().add("share-fill");
        double part = Math.clamp(share, 0, 1) * width;
        filled.resizeRelocate(0, 0, share > 0 ? Math.max(LEAST, part) : 0, height);
        filled.setManaged(false);
        getChildren().add(filled);
        setMouseTransparent(true);
    }
}
