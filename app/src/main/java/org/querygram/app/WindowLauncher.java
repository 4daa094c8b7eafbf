package org.querygram.app;

import java.nio.file.Path;
import java.util.List;

/// Opens the window, and comes back when it is closed.
@FunctionalInterface
public interface WindowLauncher {

    /// Opens the window.
    ///
    /// @param logs to open in it, may be empty
    /// @return the exit code: 0, or 2 when this machine cannot show a window
    int open(List<Path> logs);
}
