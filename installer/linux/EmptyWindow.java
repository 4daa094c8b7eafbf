import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import java.time.Duration;
import java.time.Instant;

/// The least that a JavaFX window can be: what the program's own first frame is measured against.
public class EmptyWindow extends Application {

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Pane(), 1280, 800));
        stage.show();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses > 2) {
                    stop();
                    Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
                    System.err.printf("seen after %d ms%n", Duration.between(began, Instant.now()).toMillis());
                    Platform.exit();
                }
            }
        }.start();
    }

    /// A class that is no Application: the launcher would look for JavaFX on its own otherwise.
    public static class Main {
        public static void main(String[] arguments) {
            Application.launch(EmptyWindow.class, arguments);
        }
    }
}
