package org.querygram.app.window;

import org.querygram.detect.Finding;

import java.nio.file.Path;
import java.util.List;

/// What buttons inside a log's view can ask the window for.
interface Commands {

    void showReadAs();

    /// The lines of the log.
    void showLog();

    /// Opens files as one log.
    void open(List<Path> paths);

    void compareWith();

    void export();

    boolean canExport();

    /// Hides a finding and all of its kind, here and whenever the log is read again.
    void callFine(Finding finding, String note);
}
