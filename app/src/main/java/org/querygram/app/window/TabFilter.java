package org.querygram.app.window;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.querygram.app.filter.Filter;
import org.querygram.app.filter.FilterAnswer;
import org.querygram.app.filter.FilterMatcher;
import org.querygram.app.filter.FilterParser;
import org.querygram.app.filter.FilterProblem;
import org.querygram.app.job.Runner;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selection;
import org.querygram.app.log.Shown;

import java.time.Duration;

/// The filter of one log: the text that somebody types, asked of the log in the background, and
/// what it leaves passed on to all views.
///
/// A text that cannot be read changes nothing: what the last one left stays while somebody types.
public final class TabFilter {

    /// Between two letters of somebody who types nothing is asked.
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Selection selection;
    private final Runner runner;
    private final ReadOnlyObjectProperty<@Nullable OpenLog> log;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<FilterState> state =
            new ReadOnlyObjectWrapper<>(FilterState.FINE);

    /// Number of the newest question; answers to older ones are dropped.
    private int asked;

    TabFilter(Selection selection, Runner runner, ReadOnlyObjectProperty<@Nullable OpenLog> log) {
        this.selection = selection;
        this.runner = runner;
        this.log = log;
        text.addListener((_, _, now) -> askSoon(now));
        log.addListener((_, _, now) -> ask());
    }

    /// What stands in the field.
    public StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<FilterState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return text.get().isBlank();
    }

    public void clear() {
        text.set("");
    }

    /// Everything is shown until the filter has been asked again: before a log takes the place of
    /// another one.
    void forget() {
        asked++;
        selection.show(Shown.ALL);
    }

    private void askSoon(String now) {
        if (now.isBlank()) {
            forget();
            state.set(FilterState.FINE);
            return;
        }
        runner.onWindowAfter(
                PAUSE,
                () -> {
                    if (now.equals(text.get())) {
                        ask();
                    }
                });
    }

    private void ask() {
        OpenLog of = log.get();
        if (of == null || isEmpty()) {
            return;
        }
        switch (FilterParser.parse(text.get())) {
            case FilterProblem problem -> state.set(new FilterState(problem.message(), null, null));
            case Filter filter -> ask(of, filter);
        }
    }

    private void ask(OpenLog of, Filter filter) {
        int question = ++asked;
        runner.inBackground(
                () -> {
                    FilterAnswer answer = new FilterMatcher(of).answer(filter);
                    runner.onWindow(
                            () -> {
                                if (question == asked) {
                                    show(answer);
                                }
                            });
                });
    }

    private void show(FilterAnswer answer) {
        selection.show(answer.shown());
        state.set(new FilterState(answer.message(), answer.better(), answer.meant()));
    }
}
