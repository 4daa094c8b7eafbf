package org.querygram.app.window;

import javafx.stage.FileChooser;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/// Asks where a report shall go.
@FunctionalInterface
interface ReportPlace {

    /// @param suggested beside the log, with the ending of the kind of report
    /// @return null when the user thinks better of it
    @Nullable Path ask(Path suggested);

    /// Asks with the dialog of the system.
    static ReportPlace of(Stage stage) {
        return suggested -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Export a report");
            chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
            Path folder = suggested.toAbsolutePath().getParent();
            if (folder != null && Files.isDirectory(folder)) {
                chooser.setInitialDirectory(folder.toFile());
            }
            chooser.getExtensionFilters()
                    .addAll(
                            new FileChooser.ExtensionFilter("PDF, to be read and shared", "*.pdf"),
                            new FileChooser.ExtensionFilter(
                                    "HTML, one file for the browser", "*.html"),
                            new FileChooser.ExtensionFilter("Markdown", "*.md"),
                            new FileChooser.ExtensionFilter(
                                    "CSV, the findings as a table", "*.csv"),
                            new FileChooser.ExtensionFilter("SARIF, for code scanning", "*.sarif"),
                            new FileChooser.ExtensionFilter("JSON, for programs", "*.json"),
                            new FileChooser.ExtensionFilter(
                                    "Saved analysis, to open and compare later", "*.qgram"));
            File target = chooser.showSaveDialog(stage);
            return target == null ? null : target.toPath();
        };
    }
}
