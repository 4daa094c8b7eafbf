package org.querygram.app;

import javafx.scene.Node;
import javafx.stage.Stage;

import org.querygram.app.compare.CompareView;
import org.querygram.app.compare.CompareViewModel;
import org.querygram.app.findings.FindingOrder;
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
import org.querygram.app.settings.Choices;
import org.querygram.app.settings.Kept;
import org.querygram.app.settings.PaneSizes;
import org.querygram.app.settings.SettingsView;
import org.querygram.app.settings.SettingsViewModel;
import org.querygram.app.statement.DetailViewModel;
import org.querygram.app.theme.Themes;
import org.querygram.app.timeline.Colouring;
import org.querygram.app.timeline.TimelineView;
import org.querygram.app.timeline.TimelineViewModel;
import org.querygram.app.tree.LoopTreeViewModel;
import org.querygram.app.window.Formats;
import org.querygram.app.window.LogModels;
import org.querygram.app.window.LogOpener;
import org.querygram.app.window.MainWindow;
import org.querygram.app.window.RecentLogs;
import org.querygram.app.window.Samples;
import org.querygram.app.window.Slots;
import org.querygram.app.window.WindowViewModel;
import org.querygram.compare.Comparisons;
import org.querygram.detect.Detectors;
import org.querygram.format.LogFormats;
import org.querygram.read.ReadOptions;
import org.querygram.timeline.LaneKind;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The one place where the window's parts are made and handed to each other.
public final class Wiring {

    private final Themes themes = new Themes();
    private final Kept kept;
    private final PaneSizes sizes;
    private final Choices choices;
    private final Runner runner = new BackgroundRunner();
    private final WindowViewModel model;
    private final MainWindow window;

    /// A window that keeps nothing for the next one, for tests.
    ///
    /// @param stage the program's window, not yet shown
    public Wiring(Stage stage) {
        this(stage, new Kept(null, new BackgroundRunner()));
    }

    /// @param kept what was set, and which logs were open
    public Wiring(Stage stage, Kept kept) {
        this(stage, kept, Samples.find());
    }

    /// @param samples logs to offer when none is open
    Wiring(Stage stage, Kept kept, List<Path> samples) {
        this(stage, new Opening(kept::settings), kept, samples);
    }

    /// With another way to open logs, for tests; keeps nothing for the next window.
    public Wiring(Stage stage, LogOpener opener) {
        this(stage, opener, new Kept(null, new BackgroundRunner()), Samples.find());
    }

    private Wiring(Stage stage, LogOpener opener, Kept kept, List<Path> samples) {
        this.kept = kept;
        this.sizes = new PaneSizes(kept.layout().sizes());
        this.choices = new Choices(kept.layout().choices());
        kept.settingsProperty().subscribe(now -> themes.choiceProperty().set(now.theme()));
        themes.choiceProperty().subscribe(now -> kept.set(kept.settings().withTheme(now)));
        model = new WindowViewModel(opener, Wiring::compare, runner, this::options, this::remember);
        window =
                new MainWindow(
                        stage,
                        model,
                        new Views(),
                        formats(),
                        new Exporting(),
                        themes,
                        samples,
                        kept);
    }

    private static Formats formats() {
        Map<String, String> idByTitle = new LinkedHashMap<>();
        LogFormats.all().forEach(format -> idByTitle.put(format.title(), format.id()));
        return new Formats(idByTitle);
    }

    private ReadOptions options() {
        ReadOptions plain = ReadOptions.defaults();
        return new ReadOptions(
                plain.format(), plain.prefix(), plain.encoding(), kept.settings().zone());
    }

    private void remember(List<Path> paths, OpenLog log) {
        List<Path> absolute = paths.stream().map(Path::toAbsolutePath).toList();
        kept.remember(RecentLogs.of(absolute, log));
    }

    private static CompareViewModel compare(OpenLog before, OpenLog after) {
        var comparison = Comparisons.compare(before.side(), after.side());
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
        Leaving.whenAsked(model, logs);
    }

    private final class Views implements Slots {

        @Override
        public LogModels models(OpenLog log, Selection selection) {
            return new LogModels(
                    log.isSaved() ? null : timelineOf(log, selection),
                    findingsOf(log, selection),
                    new LoopTreeViewModel(log, selection),
                    new DetailViewModel(log, selection));
        }

        private TimelineViewModel timelineOf(OpenLog log, Selection selection) {
            TimelineViewModel timeline = new TimelineViewModel(log, selection, runner);
            choices.tie(timeline.laneKindProperty(), "lanes", LaneKind.offered(log.workload()));
            choices.tie(timeline.colouringProperty(), "colour", List.of(Colouring.values()));
            choices.tie(timeline.axisKindProperty(), "axis", timeline.axes());
            return timeline;
        }

        private FindingsViewModel findingsOf(OpenLog log, Selection selection) {
            FindingsViewModel findings = new FindingsViewModel(log, selection);
            choices.tie(findings.orderProperty(), "findings", List.of(FindingOrder.values()));
            return findings;
        }

        @Override
        public Node timeline(TimelineViewModel timeline) {
            return new TimelineView(timeline, themes.paletteProperty());
        }

        @Override
        public Node settings() {
            return new SettingsView(
                    new SettingsViewModel(kept, Detectors.all()), model::readOpenLogsAgain);
        }

        @Override
        public Choices choices() {
            return choices;
        }

        @Override
        public PaneSizes sizes() {
            return sizes;
        }

        @Override
        public Node queries(OpenLog log, Selection selection, GoTo goTo) {
            return new QueriesView(
                    new QueriesViewModel(log, selection, runner),
                    themes.paletteProperty(),
                    goTo,
                    sizes,
                    choices);
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
