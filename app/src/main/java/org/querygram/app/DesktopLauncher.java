package org.querygram.app;

import javafx.application.Application;
import javafx.stage.Stage;

import org.querygram.app.job.BackgroundRunner;
import org.querygram.app.settings.ConfigFolder;
import org.querygram.app.settings.Kept;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Opens the window with JavaFX, after a look whether this machine can show one. Nothing of JavaFX
/// is loaded before that, nor when a command runs.
final class DesktopLauncher implements WindowLauncher {

    private static final int NO_WINDOW = 2;

    @Override
    public int open(List<Path> logs) {
        Optional<String> obstacle = Preflight.ofThisMachine().obstacle();
        if (obstacle.isPresent()) {
            System.err.println("querygram: " + obstacle.get());
            return NO_WINDOW;
        }
        Application.launch(Program.class, logs.stream().map(Path::toString).toArray(String[]::new));
        return 0;
    }

    /// What JavaFX starts; it must be public and have no parameters.
    public static final class Program extends Application {
        @Override
        public void start(Stage stage) {
            List<Path> logs = getParameters().getRaw().stream().map(Path::of).toList();
            Kept kept = new Kept(ConfigFolder.ofThisUser(), new BackgroundRunner());
            new Wiring(stage, kept).start(logs);
        }
    }
}
