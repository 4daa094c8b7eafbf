package org.querygram.app.window;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.OpenLog;

/// A tab with two logs side by side. Each is a tab of its own underneath: it is read, it may fail,
/// it can be cancelled.
public final class CompareTab implements WindowTab {

    private final LogTab before;
    private final LogTab after;
    private final ReadOnlyStringWrapper title;

    CompareTab(LogTab before, LogTab after) {
        this.before = before;
        this.after = after;
        this.title =
                new ReadOnlyStringWrapper(
                        before.titleProperty().get() + " and " + after.titleProperty().get());
    }

    @Override
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public LogTab before() {
        return before;
    }

    public LogTab after() {
        return after;
    }

    /// The half that is not ready yet or never will be; null when both can be shown.
    @Nullable LogTab unready() {
        return before.logProperty().get() == null
                ? before
                : after.logProperty().get() == null ? after : null;
    }

    OpenLog logBefore() {
        return java.util.Objects.requireNonNull(before.logProperty().get());
    }

    OpenLog logAfter() {
        return java.util.Objects.requireNonNull(after.logProperty().get());
    }

    CompareTab swapped() {
        return new CompareTab(after, before);
    }

    /// The halves may be shown in tabs of their own; what is read stays, what still runs is let
    /// run.
    @Override
    public void close() {}
}
