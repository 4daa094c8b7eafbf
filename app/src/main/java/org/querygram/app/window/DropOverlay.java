package org.querygram.app.window;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.querygram.app.theme.Parts;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// Makes a whole window take files, and says meanwhile what letting go would do. Over an open log
/// there are two halves: open in a new tab, or compare with that log.
final class DropOverlay extends StackPane {

    /// What becomes of dropped files.
    interface Target {
        void open(List<Path> paths);

        void compareWithOpen(List<Path> paths);
    }

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Target target;
    private final Supplier<@Nullable String> openLog;
    private final Label single = half("Drop to open");
    private final Label left = half("Open in a new tab");
    private final Label right = half("Compare");
    private final HBox halves = new HBox(16, left, right);

    /// @param openLog title of the log that dropped files can be compared with, or null
    DropOverlay(Node area, Target target, Supplier<@Nullable String> openLog) {
        this.target = target;
        this.openLog = openLog;
        getStyleClass().add("drop-overlay");
        setMouseTransparent(true);
        setVisible(false);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(100);
        right.setPrefWidth(100);
        getChildren().addAll(single, halves);
        area.addEventHandler(DragEvent.DRAG_OVER, this::over);
        area.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        area.addEventHandler(DragEvent.DRAG_EXITED_TARGET, _ -> setVisible(false));
        area.addEventHandler(DragEvent.DRAG_EXITED, _ -> setVisible(false));
    }

    private static Label half(String text) {
        Label label = Parts.label(text, "qg-number", "drop-half");
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return label;
    }

    private void over(DragEvent event) {
        if (!event.getDragboard().hasFiles()) {
            return;
        }
        event.acceptTransferModes(TransferMode.COPY);
        event.consume();
        String log = openLog.get();
        single.setVisible(log == null);
        halves.setVisible(log != null);
        right.setText("Compare with " + log);
        boolean compare = isRight(event);
        left.pseudoClassStateChanged(OVER, !compare);
        right.pseudoClassStateChanged(OVER, compare);
        single.pseudoClassStateChanged(OVER, true);
        setVisible(true);
    }

    private boolean isRight(DragEvent event) {
        return openLog.get() != null && sceneToLocal(event.getSceneX(), 0).getX() > getWidth() / 2;
    }

    private void dropped(DragEvent event) {
        setVisible(false);
        List<Path> paths = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        boolean compare = isRight(event);
        event.setDropCompleted(!paths.isEmpty());
        event.consume();
        if (paths.isEmpty()) {
            return;
        }
        if (compare) {
            target.compareWithOpen(paths);
        } else {
            target.open(paths);
        }
    }
}
