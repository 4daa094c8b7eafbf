package org.querygram.app;

import javafx.application.Application;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Opens the window with JavaFX, after a look whether this machine can show one. Nothing of JavaFX
/// is loaded before that, nor when a command runs.
final class DesktopLauncher implements WindowLauncher {

    private static final int NO_WINDOW = 2;

    /// Begins when this class is loaded: a moment before JavaFX.
    private static final CompletableFuture<HeadStart> HEAD_START = HeadStart.begin();

    @Override
    public int open(List<Path> logs) {
        Preflight preflight = Preflight.ofThisMachine();
        Optional<String> obstacle = preflight.obstacle();
        if (obstacle.isEmpty()) {
            try {
                Application.launch(
                        Program.class, logs.stream().map(Path::toString).toArray(String[]::new));
                return 0;
            } catch (UnsupportedOperationException e) {
                obstacle = preflight.refusal();
                if (obstacle.isEmpty()) {
                    throw e;
                }
            }
        }
        System.err.println("querygram: " + obstacle.get());
        return NO_WINDOW;
    }

    /// What JavaFX starts; it must be public and have no parameters.
    public static final class Program extends Application {

        @Override
        public void start(Stage stage) {
            List<Path> logs = getParameters().getRaw().stream().map(Path::of).toList();
            HeadStart fetched = HEAD_START.join();
            new Wiring(stage, fetched.kept(), fetched.samples()).start(logs);
        }
    }
}
