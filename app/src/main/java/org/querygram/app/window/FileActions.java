package org.querygram.app.window;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What menus, keys and buttons do with files and the clipboard.
final class FileActions implements WindowActions {

    private final Stage stage;
    private ReportPlace place;
    private final WindowViewModel model;
    private final @Nullable ReportExporter exporter;
    private final Runnable keys;
    private final Runnable palette;
    private final Consumer<Notice> say;

    FileActions(
            Stage stage,
            WindowViewModel model,
            @Nullable ReportExporter exporter,
            Runnable keys,
            Runnable palette,
            Consumer<Notice> say) {
        this.stage = stage;
        this.place = ReportPlace.of(stage);
        this.model = model;
        this.exporter = exporter;
        this.keys = keys;
        this.palette = palette;
        this.say = say;
    }

    @Override
    public void open(List<Path> paths) {
        model.open(paths);
    }

    @Override
    public void openFiles() {
        List<Path> chosen = choose("Open a SQL log");
        if (!chosen.isEmpty()) {
            open(chosen);
        }
    }

    @Override
    public void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder with SQL logs");
        File chosen = chooser.showDialog(stage);
        if (chosen != null) {
            open(List.of(chosen.toPath()));
        }
    }

    @Override
    public void compareFiles() {
        List<Path> before = choose("The log from before the change");
        List<Path> after = before.isEmpty() ? before : choose("The log from after the change");
        if (!after.isEmpty()) {
            model.compare(before, after);
        }
    }

    @Override
    public void compareWith() {
        LogTab log = model.currentLog();
        if (log == null) {
            compareFiles();
            return;
        }
        List<Path> after = choose("Compare " + log.titleProperty().get() + " with");
        if (!after.isEmpty()) {
            model.compareWith(log, after);
        }
    }

    private List<Path> choose(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<File> chosen = chooser.showOpenMultipleDialog(stage);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            open(clipboard.getFiles().stream().map(File::toPath).toList());
        } else if (clipboard.hasString() && !clipboard.getString().isBlank()) {
            pasteText(clipboard.getString());
        } else {
            say(
                    Notice.said(
                            "The clipboard holds no log",
                            "Copy the lines of a log, or its file, and paste again."));
        }
    }

    /// Statements are read back from their file whenever somebody looks, so pasted text needs one.
    private void pasteText(String text) {
        try {
            Path file = Files.createTempFile("querygram-pasted-", ".log");
            file.toFile().deleteOnExit();
            Files.writeString(file, text);
            model.openOnce(file, "Pasted log");
        } catch (IOException e) {
            say(
                    Notice.warned(
                            "The pasted text could not be kept",
                            "The folder for temporary files cannot be written: " + e.getMessage()));
        }
    }

    /// Asks for the place of reports in another way, for tests: a dialog of the system is beyond
    /// them.
    void askForPlaceWith(ReportPlace other) {
        place = other;
    }

    @Override
    public boolean canExport() {
        return exporter != null;
    }

    @Override
    public void export() {
        if (exporter != null) {
            new Export(place, model, exporter, say).start();
        }
    }

    @Override
    public void exportChart(String ending) {
        if (exporter != null) {
            new Export(place, model, exporter, say).startChart(ending);
        }
    }

    @Override
    public void showKeys() {
        keys.run();
    }

    @Override
    public void showPalette() {
        palette.run();
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void close(WindowTab tab) {
        model.close(tab);
    }

    @Override
    public void say(Notice notice) {
        say.accept(notice);
    }
}
