package org.querygram.app.window;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.querygram.app.log.OpenLog;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;
import org.querygram.entry.ReadReport;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Says that an analysis was saved and what stayed in its log, where the log's own view would
/// stand; offers the log itself where that is still there.
final class SavedNote {

    private SavedNote() {}

    /// The band in the place of the timeline.
    static HBox band(OpenLog log, Consumer<List<Path>> open) {
        HBox band =
                Parts.row(
                        10,
                        Icon.QUERIES.node(14),
                        Parts.label("Saved analysis", "qg-strong"),
                        Parts.label(
                                "It keeps counts, loops and findings. Timeline, rounds and values"
                                        + " stay in the log.",
                                "qg-muted"),
                        Parts.spring());
        addLink(band, log, open);
        band.getStyleClass().addAll("qg-bar", "saved-note");
        return band;
    }

    /// The page in the place of the log's lines.
    static VBox page(OpenLog log, Consumer<List<Path>> open) {
        HBox link = Parts.row(10);
        addLink(link, log, open);
        VBox page =
                new VBox(
                        8,
                        Parts.label("The lines stay in the log", "qg-title"),
                        Parts.paragraph(
                                "This is a saved analysis of "
                                        + String.join(", ", names(log))
                                        + ". It names lines by their numbers and keeps the text of"
                                        + " those that prove a finding.",
                                "qg-muted"),
                        link);
        if (link.getChildren().isEmpty()) {
            page.getChildren()
                    .set(
                            2,
                            Parts.paragraph(
                                    "The log is no longer where it was read. Open it from where it"
                                            + " is now to see its lines.",
                                    "qg-muted"));
        }
        page.getStyleClass().add("page");
        return page;
    }

    private static List<String> names(OpenLog log) {
        return log.analysis().reports().stream().map(ReadReport::path).distinct().toList();
    }

    private static void addLink(HBox row, OpenLog log, Consumer<List<Path>> open) {
        List<Path> logs = logs(log);
        if (!logs.isEmpty()) {
            String name = OpenLog.titleOf(logs);
            row.getChildren().add(Parts.link("Open " + name, () -> open.accept(logs)));
        }
    }

    /// Where the log was when it was read, or beside the saved file; nothing when a part of it is
    /// missing.
    static List<Path> logs(OpenLog log) {
        List<Path> found = new ArrayList<>();
        for (String name : names(log)) {
            Path path = existing(name, log.paths().getFirst());
            if (path == null) {
                return List.of();
            }
            found.add(path);
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable Path existing(String name, Path saved) {
        try {
            Path told = Path.of(name);
            Path beside = saved.resolveSibling(told.getFileName());
            return Files.isRegularFile(told) ? told : Files.isRegularFile(beside) ? beside : null;
        } catch (InvalidPathException e) {
            // A name from another system; it cannot be a file here.
            return null;
        }
    }
}
