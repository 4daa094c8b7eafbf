package org.querygram.app.findings;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Keeps what is too wide for its row inside the row.
final class Clip {

    private Clip() {}

    static void toWidth(Region region) {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(region.widthProperty());
        clip.heightProperty().bind(region.heightProperty());
        region.setClip(clip);
        region.setMinWidth(0);
    }
}
