package org.querygram.app.window;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.io.File;
import java.util.List;

/// Another program with files to drag: a small window in the upper left corner, run in a JVM of its
/// own.
public final class DragSource extends Application {

    static final int SIZE = 120;

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        Label label = new Label("drag me");
        StackPane pane = new StackPane(label);
        pane.setOnDragDetected(
                event -> {
                    Dragboard board = pane.startDragAndDrop(TransferMode.COPY);
                    ClipboardContent content = new ClipboardContent();
                    List<String> files = getParameters().getUnnamed();
                    content.putFiles(files.stream().map(File::new).toList());
                    board.setContent(content);
                    event.consume();
                });
        stage.setScene(new Scene(pane, SIZE, SIZE));
        stage.setX(0);
        stage.setY(0);
        stage.setAlwaysOnTop(true);
        stage.setOnShown(_ -> System.out.println("shown"));
        stage.show();
    }
}
