package org.querygram.app.window;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.querygram.app.compare.CompareViewModel;
import org.querygram.app.job.Job;
import org.querygram.app.job.Runner;
import org.querygram.app.log.OpenLog;

import java.util.Objects;

/// A tab with two logs side by side. Each is a tab of its own underneath: it is read, it may fail,
/// it can be cancelled. They are compared in the background, and again whenever one of them has
/// grown; until then the last comparison stays.
public final class CompareTab implements WindowTab {

    private final LogTab before;
    private final LogTab after;
    private final Comparer comparer;
    private final Runner runner;
    private final ReadOnlyStringWrapper title;
    private final ReadOnlyObjectWrapper<@Nullable CompareViewModel> comparison =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private Subscription following = Subscription.EMPTY;
    private @Nullable Job<CompareViewModel> job;

    CompareTab(LogTab before, LogTab after, Comparer comparer, Runner runner) {
        this.before = before;
        this.after = after;
        this.comparer = comparer;
        this.runner = runner;
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

    /// The two logs compared; null until both are read.
    public ReadOnlyObjectProperty<@Nullable CompareViewModel> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Why they could not be compared, which is our own fault; null while all is well.
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// The half that is not ready yet or never will be; null when both are read.
    @Nullable LogTab unready() {
        return before.logProperty().get() == null
                ? before
                : after.logProperty().get() == null ? after : null;
    }

    /// Compares as soon as both halves are read, and whenever one of them changes.
    void start() {
        following.unsubscribe();
        following =
                Subscription.combine(
                        before.logProperty().subscribe((_, _) -> compare()),
                        after.logProperty().subscribe((_, _) -> compare()));
        compare();
    }

    private void compare() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        if (unready() != null) {
            comparison.set(null);
            return;
        }
        OpenLog one = Objects.requireNonNull(before.logProperty().get());
        OpenLog other = Objects.requireNonNull(after.logProperty().get());
        Job<CompareViewModel> next = new Job<>(runner, _ -> comparer.compare(one, other));
        job = next;
        next.start(made -> show(next, made), cause -> failed(next, cause));
    }

    private void show(Job<CompareViewModel> done, CompareViewModel made) {
        if (job != done) {
            return;
        }
        CompareViewModel old = comparison.get();
        if (old != null) {
            made.takeOver(old);
        }
        failure.set(null);
        comparison.set(made);
    }

    private void failed(Job<CompareViewModel> done, Exception cause) {
        if (job == done) {
            failure.set(Failure.of(title.get(), cause));
        }
    }

    /// The same logs the other way round; not started yet.
    CompareTab swapped() {
        return new CompareTab(after, before, comparer, runner);
    }

    /// The halves may be shown in tabs of their own; what is read stays, what still runs is let
    /// run.
    @Override
    public void close() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        job = null;
    }
}
