package org.querygram.app.window;

/// What buttons inside a log's view can ask the window for.
interface Commands {

    void showReadAs();

    void compareWith();

    void export();

    boolean canExport();
}
