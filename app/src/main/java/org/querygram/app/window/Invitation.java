package org.querygram.app.window;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;

/// Where a log is dropped: the middle of the window without one.
final class Invitation extends VBox {

    /// As `.button` has it.
    private static final double BUTTON_HEIGHT = 30;

    private static final String WORDS =
            "Django, Hibernate or PostgreSQL. One file, several or a folder, plain or packed with"
                    + " gzip. The format is found out, and nothing leaves this computer.";

    private final StackPane ghost = new StackPane();
    private final HBox buttons = new HBox(10);

    Invitation(FirstPicture picture) {
        super(4);
        Text title = text("Drop a SQL log here", "invitation-title");
        picture.title(title);
        Text words = text(WORDS, "invitation-words");
        picture.words(words);
        TextFlow flow = new TextFlow(words);
        flow.setTextAlignment(TextAlignment.CENTER);
        ghost.setMinHeight(GhostTimeline.HEIGHT);
        buttons.setAlignment(Pos.CENTER);
        buttons.setMinHeight(BUTTON_HEIGHT);
        getChildren().addAll(ghost, title, flow, buttons);
        setMargin(title, new Insets(14, 0, 0, 0));
        setMargin(buttons, new Insets(14, 0, 0, 0));
        setAlignment(Pos.CENTER);
        getStyleClass().add("invitation");
        picture.invitation(this);
    }

    private static Text text(String content, String styleClass) {
        Text text = new Text(content);
        text.getStyleClass().add(styleClass);
        return text;
    }

    /// Brings the buttons, which need the style sheets, and the faint timeline, whose curves would
    /// hold up the first picture.
    ///
    /// @return the one that opens a log
    Button complete(WindowActions actions) {
        ghost.getChildren().setAll(GhostTimeline.node());
        Button open = Parts.button("Open log…", Icon.OPEN, actions::openFiles);
        open.getStyleClass().add("primary");
        buttons.getChildren()
                .setAll(
                        open,
                        Parts.button("Paste from clipboard", Icon.COPY, actions::paste),
                        Parts.button("Compare two logs…", Icon.COMPARE, actions::compareFiles));
        return open;
    }
}
