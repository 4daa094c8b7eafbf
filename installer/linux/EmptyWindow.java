import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

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
                    long seen = System.currentTimeMillis();
                    System.err.printf("seen after %d ms%n", seen - Long.getLong("querygram.began", seen));
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
