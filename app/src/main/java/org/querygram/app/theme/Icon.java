package org.querygram.app.theme;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The icons, drawn with a line of 1.4 on a grid of 16. Triangles are icons too: the fonts lack
/// them.
public enum Icon {
    TIMELINE("M2 12V7M5 12V3M8 12V8M11 12V5M14 12V9M1.5 14.5H14.5"),
    QUERIES("M2 3H14V13H2ZM2 6.3H14M2 9.7H14M6 3V13"),
    COMPARE("M2 3H7V13H2ZM9 3H14V13H9ZM4.5 5.5V10.5M11.5 9V10.5"),
    RELATIONS("M2 2.5H7V6.5H2ZM9 9.5H14V13.5H9ZM4.5 6.5V11.5H9"),
    FIND("M7 2.5A4.5 4.5 0 1 0 7 11.5A4.5 4.5 0 1 0 7 2.5M10.3 10.3L14 14"),
    LOG("M3 3.5H13M3 6.5H13M3 9.5H10M3 12.5H12"),
    READ_AS(
            "M2.5 4L3.8 5.3L6 3M2.5 8.5L3.8 9.8L6 7.5M2.5 13L3.8 14.3L6 12"
                    + "M8.5 4.5H14M8.5 9H14M8.5 13.5H12.5"),
    EXPORT("M8 2V10M5 7L8 10L11 7M2.5 11V14H13.5V11"),
    OPEN("M8 2V9M5 6.2L8 9.2L11 6.2M2.5 10V13.5H13.5V10"),
    CHECK("M3 8.5L6.2 11.7L13 4.8"),
    COPY("M5.5 5.5H13.5V13.5H5.5ZM10.5 5.5V2.5H2.5V10.5H5.5"),
    WARNING("M8 2.5L14.5 13.5H1.5ZM8 6.8V10.2M8 11.6V12.2"),
    CLOSE("M4 4L12 12M12 4L4 12"),
    SWAP("M3 5.5H12.5M10 3L12.5 5.5L10 8M13 10.5H3.5M6 8L3.5 10.5L6 13"),
    PREVIOUS("M10 3.5L5.5 8L10 12.5"),
    NEXT("M6 3.5L10.5 8L6 12.5"),
    SEARCH("M2.5 7A4.5 4.5 0 1 0 11.5 7A4.5 4.5 0 1 0 2.5 7ZM10.3 10.3L14 14"),
    SETTINGS(
            "M5.7 8A2.3 2.3 0 1 0 10.3 8A2.3 2.3 0 1 0 5.7 8Z"
                    + "M8 1.5V3.4M8 12.6V14.5M1.5 8H3.4M12.6 8H14.5"
                    + "M3.4 3.4L4.8 4.8M11.2 11.2L12.6 12.6M3.4 12.6L4.8 11.2M11.2 4.8L12.6 3.4"),
    ARROW("M1 8H14M9 3L14 8L9 13");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// A node of 16 by 16.
    public Region node() {
        return node(16);
    }

    /// A square node.
    ///
    /// @param size edge length in points
    public Region node(double size) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("line");
        shape.setManaged(false);
        shape.getTransforms().add(new Scale(size / 16, size / 16));
        Pane box = new Pane(shape);
        box.getStyleClass().add("qg-icon");
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }
}
