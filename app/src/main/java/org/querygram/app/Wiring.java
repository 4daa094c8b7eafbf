package org.querygram.app;

import javafx.scene.Node;
import javafx.stage.Stage;

import org.querygram.app.compare.CompareView;
import org.querygram.app.compare.CompareViewModel;
import org.querygram.app.findings.FindingsViewModel;
import org.querygram.app.job.BackgroundRunner;
import org.querygram.app.job.Runner;
import org.querygram.app.log.GoTo;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selection;
import org.querygram.app.logtext.LogTextView;
import org.querygram.app.logtext.LogTextViewModel;
import org.querygram.app.palette.PaletteSource;
import org.querygram.app.palette.PaletteViewModel;
import org.querygram.app.queries.QueriesView;
import org.querygram.app.queries.QueriesViewModel;
import org.querygram.app.relations.RelationsView;
import org.querygram.app.relations.RelationsViewModel;
import org.querygram.app.statement.DetailViewModel;
import org.querygram.app.theme.Themes;
import org.querygram.app.timeline.TimelineView;
import org.querygram.app.timeline.TimelineViewModel;
import org.querygram.app.tree.LoopTreeViewModel;
import org.querygram.app.window.Formats;
import org.querygram.app.window.LogModels;
import org.querygram.app.window.LogOpener;
import org.querygram.app.window.MainWindow;
import org.querygram.app.window.Samples;
import org.querygram.app.window.Slots;
import org.querygram.app.window.WindowViewModel;
import org.querygram.compare.Comparisons;
import org.querygram.format.LogFormats;
import org.querygram.read.ReadOptions;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The one place where the window's parts are made and handed to each other.
public final class Wiring {

    private final Themes themes = new Themes();
    private final Runner runner = new BackgroundRunner();
    private final WindowViewModel model;
    private final MainWindow window;

    /// @param stage the program's window, not yet shown
    public Wiring(Stage stage) {
        this(stage, new Opening());
    }

    /// With another way to open logs, for tests.
    public Wiring(Stage stage, LogOpener opener) {
        model =
                new WindowViewModel(
                        opener, Wiring::compare, new BackgroundRunner(), ReadOptions.defaults());
        window =
                new MainWindow(
                        stage,
                        model,
                        new Views(),
                        formats(),
                        new Exporting(),
                        themes,
                        Samples.find());
    }

    private static Formats formats() {
        Map<String, String> idByTitle = new LinkedHashMap<>();
        LogFormats.all().forEach(format -> idByTitle.put(format.title(), format.id()));
        return new Formats(idByTitle);
    }

    private static CompareViewModel compare(OpenLog before, OpenLog after) {
        var comparison = Comparisons.compare(before.analysis(), after.analysis());
        return new CompareViewModel(before, after, comparison);
    }

    public MainWindow window() {
        return window;
    }

    public WindowViewModel model() {
        return model;
    }

    public Themes themes() {
        return themes;
    }

    /// Opens the window, with these logs if there are any.
    public void start(List<Path> logs) {
        window.show();
        if (!logs.isEmpty()) {
            model.open(logs);
        }
        Leaving.whenAsked(model);
    }

    private final class Views implements Slots {

        @Override
        public LogModels models(OpenLog log, Selection selection) {
            return new LogModels(
                    new TimelineViewModel(log, selection, runner),
                    new FindingsViewModel(log, selection),
                    new LoopTreeViewModel(log, selection),
                    new DetailViewModel(log, selection));
        }

        @Override
        public Node timeline(TimelineViewModel timeline) {
            return new TimelineView(timeline, themes.paletteProperty());
        }

        @Override
        public Node queries(OpenLog log, Selection selection, GoTo goTo) {
            return new QueriesView(
                    new QueriesViewModel(log, selection, runner), themes.paletteProperty(), goTo);
        }

        @Override
        public Node relations(OpenLog log, Selection selection, GoTo goTo) {
            return new RelationsView(new RelationsViewModel(log, selection, runner), goTo);
        }

        @Override
        public Node log(OpenLog log, Selection selection) {
            return new LogTextView(new LogTextViewModel(log, selection, runner));
        }

        @Override
        public PaletteViewModel palette(List<PaletteSource> sources) {
            return new PaletteViewModel(sources);
        }

        @Override
        public Node compare(CompareViewModel comparison) {
            return new CompareView(
                    comparison, themes.paletteProperty(), model::swapCurrent, window::export);
        }
    }
}
