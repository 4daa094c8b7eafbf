package org.querygram.app.window;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;

/// Shows a notice in the lower right corner until it is closed.
final class NoticeView extends VBox {

    private static final double WIDTH = 360;

    NoticeView() {
        getStyleClass().add("notice");
        setSpacing(6);
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setMinWidth(WIDTH);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(this, new javafx.geometry.Insets(16, 16, 40, 16));
        hide();
    }

    /// @param act runs when the notice's action is chosen
    /// @param closed runs when it is closed
    void show(@Nullable Notice notice, Runnable act, Runnable closed) {
        if (notice == null) {
            hide();
            return;
        }
        Button close = new Button();
        close.setGraphic(Icon.CLOSE.node(12));
        close.getStyleClass().add("tab-close");
        close.setAccessibleText("Close this notice");
        close.setOnAction(
                _ -> {
                    hide();
                    closed.run();
                });
        HBox head =
                Parts.row(8, Parts.paragraph(notice.title(), "qg-strong"), Parts.spring(), close);
        getChildren().setAll(head, Parts.paragraph(notice.text(), "qg-muted"));
        if (notice.action() != null) {
            getChildren()
                    .add(
                            Parts.button(
                                    notice.action(),
                                    null,
                                    () -> {
                                        hide();
                                        act.run();
                                    }));
        }
        getStyleClass().removeAll("notice-warning");
        if (notice.warning()) {
            getStyleClass().add("notice-warning");
        }
        setAccessibleText(notice.title() + ". " + notice.text());
        setVisible(true);
        setManaged(true);
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }
}
