package org.querygram.app.window;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.querygram.app.job.Job;
import org.querygram.app.job.Runner;
import org.querygram.read.ReadOptions;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The window's tabs and what can be done with them.
public final class WindowViewModel {

    private final LogOpener opener;
    private final Runner runner;
    private final ObservableList<WindowTab> tabs = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable WindowTab> current = new SimpleObjectProperty<>();
    private final Deque<WindowTab> closed = new ArrayDeque<>();
    private final ReadOptions options;

    public WindowViewModel(LogOpener opener, Runner runner, ReadOptions options) {
        this.opener = opener;
        this.runner = runner;
        this.options = options;
    }

    public ObservableList<WindowTab> tabs() {
        return tabs;
    }

    /// The tab in front; null when there is none.
    public ObjectProperty<@Nullable WindowTab> currentProperty() {
        return current;
    }

    /// Opens files as one log, in a tab of their own. A log that is open already comes to the
    /// front.
    public LogTab open(List<Path> paths) {
        for (WindowTab tab : tabs) {
            if (tab instanceof LogTab log && log.paths().equals(paths) && isHealthy(log)) {
                current.set(log);
                return log;
            }
        }
        LogTab tab = newLog(paths);
        add(tab);
        tab.read();
        return tab;
    }

    private static boolean isHealthy(LogTab log) {
        return log.failureProperty().get() == null;
    }

    private LogTab newLog(List<Path> paths) {
        return new LogTab(paths, options, opener, runner);
    }

    /// Lays two logs side by side. Both are read if they are not open yet.
    public CompareTab compare(List<Path> before, List<Path> after) {
        return compare(openOrRead(before), openOrRead(after));
    }

    /// Lays an open log beside another one.
    public CompareTab compareWith(LogTab before, List<Path> after) {
        return compare(before, openOrRead(after));
    }

    public CompareTab compare(LogTab before, LogTab after) {
        CompareTab tab = new CompareTab(before, after);
        add(tab);
        return tab;
    }

    /// Exchanges before and after.
    public void swap(CompareTab tab) {
        int at = tabs.indexOf(tab);
        CompareTab swapped = tab.swapped();
        tabs.set(at, swapped);
        current.set(swapped);
    }

    private LogTab openOrRead(List<Path> paths) {
        for (WindowTab tab : tabs) {
            if (tab instanceof LogTab log && log.paths().equals(paths)) {
                return log;
            }
        }
        LogTab log = newLog(paths);
        log.read();
        return log;
    }

    private void add(WindowTab tab) {
        tabs.add(tab);
        current.set(tab);
    }

    /// Closes a tab; its neighbour comes to the front.
    public void close(WindowTab tab) {
        int at = tabs.indexOf(tab);
        if (at < 0) {
            return;
        }
        tab.close();
        tabs.remove(at);
        closed.push(tab);
        if (current.get() == tab) {
            current.set(tabs.isEmpty() ? null : tabs.get(Math.min(at, tabs.size() - 1)));
        }
    }

    public void closeCurrent() {
        WindowTab tab = current.get();
        if (tab != null) {
            close(tab);
        }
    }

    /// Opens the tab again that was closed last.
    public void reopen() {
        if (closed.isEmpty()) {
            return;
        }
        WindowTab tab = closed.pop();
        add(tab);
        if (tab instanceof LogTab log && log.logProperty().get() == null) {
            log.read();
        }
    }

    /// Brings the next tab to the front; after the last one the first.
    public void nextTab(int by) {
        WindowTab now = current.get();
        if (now != null) {
            current.set(tabs.get(Math.floorMod(tabs.indexOf(now) + by, tabs.size())));
        }
    }

    /// The log in front, or null.
    public @Nullable LogTab currentLog() {
        return current.get() instanceof LogTab log ? log : null;
    }

    /// Work that is no reading: it runs where readings run.
    <T> Job<T> job(Job.Work<T> work) {
        return new Job<>(runner, work);
    }

    /// What stands in the title bar.
    public String windowTitle() {
        WindowTab tab = current.get();
        return switch (tab) {
            case null -> "Querygram";
            case LogTab log -> log.windowTitle() + " – Querygram";
            case CompareTab compare -> compare.titleProperty().get() + " – Querygram";
        };
    }
}
