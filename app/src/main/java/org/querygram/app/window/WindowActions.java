package org.querygram.app.window;

import java.nio.file.Path;
import java.util.List;

/// What menus, keys and buttons do. The menu, the keys and the views share this one list.
interface WindowActions {

    void open(List<Path> paths);

    void openFiles();

    void openFolder();

    void paste();

    void compareFiles();

    void compareWith();

    void export();

    /// Asks where the chart alone shall go.
    ///
    /// @param ending of the file that is suggested: ".svg" or ".png"
    void exportChart(String ending);

    boolean canExport();

    void showKeys();

    void showPalette();

    /// Puts a text on the clipboard.
    void copy(String text);

    void close(WindowTab tab);

    void say(Notice notice);
}
