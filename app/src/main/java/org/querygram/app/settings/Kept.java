package org.querygram.app.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.querygram.app.job.Runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Everything that is kept from one run to the next. Read once, at the start; written in the
/// background whenever something changes.
public final class Kept {

    private final Runner runner;
    private final KeptFile settingsFile;
    private final KeptFile recentFile;
    private final KeptFile windowFile;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>();
    private final ObservableList<RecentLog> recent = FXCollections.observableArrayList();
    private WindowLayout layout;

    /// @param folder may be missing; null keeps nothing
    public Kept(@Nullable Path folder, Runner runner) {
        this.runner = runner;
        settingsFile =
                new KeptFile(
                        folder, "settings.properties", "Settings of Querygram, written by it.");
        recentFile =
                new KeptFile(
                        folder,
                        "recent.properties",
                        "Logs that were open in Querygram, newest first.");
        windowFile =
                new KeptFile(folder, "window.properties", "How Querygram's window was laid out.");
        KeptFile.Content read = settingsFile.read();
        settings = new ReadOnlyObjectWrapper<>(Settings.of(read.values()));
        if (read.problem() != null) {
            problem.set(
                    "%s cannot be used: %s. The defaults are in force; when something is set, the old file is kept beside it, with .broken behind its name."
                            .formatted(settingsFile.name(), read.problem()));
        }
        if (settings.get().keepsRecent()) {
            recent.setAll(RecentLog.all(recentFile.read().values()));
        }
        layout = WindowLayout.of(windowFile.read().values());
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public Settings settings() {
        return settings.get();
    }

    /// Why something cannot be kept, a sentence or two; null while all is well.
    public ReadOnlyObjectProperty<@Nullable String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Sets something, now and for the next run.
    public void set(Settings next) {
        Settings before = settings.get();
        if (next.equals(before)) {
            return;
        }
        settings.set(next);
        write(settingsFile, next::among);
        if (!next.keepsRecent()) {
            forgetRecent();
        }
    }

    /// The logs that were open, the last one first.
    public ObservableList<RecentLog> recent() {
        return recent;
    }

    /// Remembers a log, unless the user does not want that.
    public void remember(RecentLog log) {
        if (settings.get().keepsRecent()) {
            recent.setAll(RecentLog.with(recent, log));
            write(recentFile, now -> RecentLog.among(now, RecentLog.with(RecentLog.all(now), log)));
        }
    }

    /// Forgets all logs that were open.
    public void forgetRecent() {
        recent.clear();
        write(recentFile, now -> RecentLog.among(now, List.of()));
    }

    /// How the window was laid out when it was closed last.
    public WindowLayout layout() {
        return layout;
    }

    /// Keeps how the window is laid out. Waits until it is written: the program ends then.
    public void keepLayout(WindowLayout now) {
        if (!now.equals(layout)) {
            layout = now;
            try {
                windowFile.change(now::among);
            } catch (IOException e) {
                // The window closes: nobody is left to tell, and the next one opens as usual.
                layout = now;
            }
        }
    }

    private void write(KeptFile file, UnaryOperator<Map<String, String>> change) {
        runner.inBackground(
                () -> {
                    try {
                        file.change(change);
                    } catch (IOException e) {
                        String said = String.valueOf(e.getMessage());
                        runner.onWindow(() -> problem.set(said));
                    }
                });
    }
}
