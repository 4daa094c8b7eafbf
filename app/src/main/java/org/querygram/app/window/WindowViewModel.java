package org.querygram.app.window;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.querygram.app.compare.CompareViewModel;
import org.querygram.app.job.Job;
import org.querygram.app.job.Runner;
import org.querygram.app.log.OpenLog;
import org.querygram.read.ReadOptions;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// The window's tabs and what can be done with them.
public final class WindowViewModel {

    private final LogOpener opener;
    private final Runner runner;
    private final Comparer comparer;
    private final ObservableList<WindowTab> tabs = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable WindowTab> current = new SimpleObjectProperty<>();
    private final Deque<WindowTab> closed = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper hasClosed = new ReadOnlyBooleanWrapper();
    private final Supplier<ReadOptions> options;
    private final BiConsumer<List<Path>, OpenLog> opened;

    public WindowViewModel(
            LogOpener opener,
            Comparer comparer,
            Runner runner,
            Supplier<ReadOptions> options,
            BiConsumer<List<Path>, OpenLog> opened) {
        this.opener = opener;
        this.comparer = comparer;
        this.runner = runner;
        this.options = options;
        this.opened = opened;
    }

    public ObservableList<WindowTab> tabs() {
        return tabs;
    }

    /// The tab in front; null when there is none.
    public ObjectProperty<@Nullable WindowTab> currentProperty() {
        return current;
    }

    /// True while a closed tab can be opened again.
    public ReadOnlyBooleanProperty hasClosedProperty() {
        return hasClosed.getReadOnlyProperty();
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

    /// Opens a file that will not be there the next time: what was pasted.
    ///
    /// @param name for the tab
    public LogTab openOnce(Path path, String name) {
        LogTab tab = new LogTab(List.of(path), options.get(), opener, runner);
        tab.rename(name);
        add(tab);
        tab.read();
        return tab;
    }

    /// Brings the settings to the front.
    public void openSettings() {
        WindowTab open =
                tabs.stream().filter(SettingsTab.class::isInstance).findFirst().orElse(null);
        if (open == null) {
            add(new SettingsTab());
        } else {
            current.set(open);
        }
    }

    /// Reads all logs again that are open, with what is set now.
    public void readOpenLogsAgain() {
        for (WindowTab tab : List.copyOf(tabs)) {
            if (tab instanceof LogTab log) {
                log.readIn(options.get().zone());
            } else if (tab instanceof CompareTab pair) {
                List.of(pair.before(), pair.after()).stream()
                        .filter(half -> !tabs.contains(half))
                        .forEach(half -> half.readIn(options.get().zone()));
            }
        }
    }

    private static boolean isHealthy(LogTab log) {
        return log.failureProperty().get() == null;
    }

    private LogTab newLog(List<Path> paths) {
        LogTab tab = new LogTab(paths, options.get(), opener, runner);
        tab.logProperty()
                .subscribe(
                        read -> {
                            if (read != null) {
                                opened.accept(paths, read);
                            }
                        });
        return tab;
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
        CompareTab tab = new CompareTab(before, after, comparer, runner);
        add(tab);
        tab.start();
        return tab;
    }

    /// Brings the newest comparison that the log in front is part of to the front; one that stands
    /// there stays.
    ///
    /// @return false when there is none
    public boolean showComparison() {
        if (current.get() instanceof CompareTab) {
            return true;
        }
        LogTab log = currentLog();
        for (WindowTab tab : tabs.reversed()) {
            if (tab instanceof CompareTab pair
                    && log != null
                    && (pair.before() == log || pair.after() == log)) {
                current.set(pair);
                return true;
            }
        }
        return false;
    }

    /// Exchanges before and after.
    public void swap(CompareTab tab) {
        int at = tabs.indexOf(tab);
        CompareTab swapped = tab.swapped();
        tab.close();
        tabs.set(at, swapped);
        current.set(swapped);
        swapped.start();
    }

    /// Exchanges before and after of the comparison in front.
    public void swapCurrent() {
        if (current.get() instanceof CompareTab tab) {
            swap(tab);
        }
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
        hasClosed.set(true);
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
        hasClosed.set(!closed.isEmpty());
        add(tab);
        if (tab instanceof CompareTab compare) {
            compare.start();
        }
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

    /// The comparison in front, or null.
    public @Nullable CompareViewModel currentComparison() {
        return current.get() instanceof CompareTab tab ? tab.comparisonProperty().get() : null;
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
            case SettingsTab settings -> settings.titleProperty().get() + " – Querygram";
            case CompareTab compare -> compare.titleProperty().get() + " – Querygram";
        };
    }
}
