package org.querygram.app.window;

import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
            List<ExtensionFilter> kinds = kinds();
            chooser.getExtensionFilters().addAll(kinds);
            String name = String.valueOf(suggested.getFileName());
            kinds.stream()
                    .filter(kind -> name.endsWith(kind.getExtensions().getFirst().substring(1)))
                    .findFirst()
                    .ifPresent(chooser::setSelectedExtensionFilter);
            File target = chooser.showSaveDialog(stage);
            return target == null ? null : target.toPath();
        };
    }

    private static List<ExtensionFilter> kinds() {
        return List.of(
                new ExtensionFilter("PDF, to be read and shared", "*.pdf"),
                new ExtensionFilter("HTML, one file for the browser", "*.html"),
                new ExtensionFilter("Markdown", "*.md"),
                new ExtensionFilter("CSV, the findings as a table", "*.csv"),
                new ExtensionFilter("SARIF, for code scanning", "*.sarif"),
                new ExtensionFilter("JUnit XML, for build servers", "*.xml"),
                new ExtensionFilter("The chart, SVG", "*.svg"),
                new ExtensionFilter("The chart, PNG", "*.png"),
                new ExtensionFilter("JSON, for programs", "*.json"),
                new ExtensionFilter("Saved analysis, to open and compare later", "*.qgram"));
    }
}
