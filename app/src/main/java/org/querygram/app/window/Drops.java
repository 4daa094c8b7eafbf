package org.querygram.app.window;

import java.nio.file.Path;
import java.util.List;

/// What becomes of files that were let go over the window.
record Drops(WindowViewModel model, WindowActions actions) implements DropOverlay.Target {

    @Override
    public void open(List<Path> paths) {
        actions.open(paths);
    }

    @Override
    public void compareWithOpen(List<Path> paths) {
        LogTab log = model.currentLog();
        if (log == null) {
            actions.open(paths);
        } else {
            model.compareWith(log, paths);
        }
    }
}
