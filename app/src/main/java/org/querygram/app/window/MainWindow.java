package org.querygram.app.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.querygram.app.command.CommandList;
import org.querygram.app.findings.FindingsViewModel;
import org.querygram.app.settings.Kept;
import org.querygram.app.theme.Themes;
import org.querygram.app.timeline.TimelineViewModel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/// The main window: menu, tabs, rail, the current tab's content, status.
public final class MainWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    /// As `.menu-bar` and `.status` have it.
    private static final double MENUS_HEIGHT = 26;

    private static final double STATUS_HEIGHT = 24;

    private final Stage stage;
    private final WindowViewModel model;
    private final Slots slots;
    private final Formats formats;
    private final StackPane center = new StackPane();
    private final NoticeView notice = new NoticeView();
    private final CommandList commands;
    private final Overlays overlays;
    private final BorderPane frame = new BorderPane(center);
    private final VBox top = new VBox();
    private boolean complete;
    private @Nullable FilterField filter;
    private final Map<WindowTab, Node> contents = new WeakHashMap<>();
    private final FileActions actions;
    private final EmptyView empty;
    private final Kept kept;
    private final Scene scene;
    private final Themes themes;
    private Subscription following = Subscription.EMPTY;

    public MainWindow(
            Stage stage,
            WindowViewModel model,
            Slots slots,
            Formats formats,
            @Nullable ReportExporter exporter,
            Themes themes,
            List<Path> samples,
            Kept kept) {
        this.stage = stage;
        this.themes = themes;
        this.model = model;
        this.slots = slots;
        this.formats = formats;
        this.actions =
                new FileActions(
                        stage, model, exporter, this::showKeys, this::showPalette, this::say);
        this.commands = new WindowCommands(actions, model, themes, kept, new Front()).list();
        FirstPicture picture = new FirstPicture(themes.paletteProperty().get());
        this.empty = new EmptyView(picture, actions, samples, kept.recent());
        this.kept = kept;
        StackPane root = root(picture);
        this.overlays = new Overlays(root, model, slots, commands, actions::copy);
        this.scene = new Scene(root, WIDTH, HEIGHT);
        Keyboard.listen(scene, commands);
        model.currentProperty().subscribe(this::follow);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        new Placement(stage, WIDTH, HEIGHT).follow(kept, slots.sizes(), slots.choices());
    }

    /// Opens the window: at once with where to drop a log, a moment later with everything.
    public void show() {
        stage.show();
        AfterFrame.run(this::complete);
    }

    /// Brings what the first picture does without; does nothing the second time.
    void complete() {
        if (complete) {
            return;
        }
        complete = true;
        themes.dress(scene);
        top.getChildren().set(0, Menus.bar(commands, kept.recent(), model::open));
        frame.setBottom(new StatusBar(model, this::showKeys));
        empty.complete();
        StackPane root = (StackPane) scene.getRoot();
        Drops drops = new Drops(model, actions);
        root.getChildren().add(2, new DropOverlay(root, drops, this::comparable));
        AppIcon.addTo(stage);
        kept.problemProperty().subscribe(this::tellProblem);
    }

    public Scene scene() {
        return scene;
    }

    private StackPane root(FirstPicture picture) {
        frame.getStyleClass().add("frame");
        picture.fill(frame, "win");
        top.getChildren().add(strip(MENUS_HEIGHT));
        frame.setTop(top);
        Region status = strip(STATUS_HEIGHT);
        picture.bar(status);
        frame.setBottom(status);
        return new StackPane(frame, notice);
    }

    private static Region strip(double height) {
        Region strip = new Region();
        strip.setMinHeight(height);
        return strip;
    }

    /// Brings what belongs to tabs, with the first of them.
    private void furnish() {
        if (filter == null) {
            complete();
            filter = new FilterField(model);
            top.getChildren().addAll(new TabStrip(model, filter), new FilterMessage(model));
            frame.setLeft(new Rail(model, this::compare));
        }
    }

    private @Nullable String comparable() {
        LogTab log = model.currentLog();
        return log == null || log.logProperty().get() == null ? null : log.titleProperty().get();
    }

    private void follow(@Nullable WindowTab tab) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (tab != null) {
            furnish();
        }
        notice.hide();
        contents.keySet().removeIf(known -> !model.tabs().contains(known) && known != tab);
        center.getChildren()
                .setAll(tab == null ? empty : contents.computeIfAbsent(tab, this::content));
        if (tab instanceof LogTab log) {
            following =
                    Subscription.combine(
                            log.logProperty().subscribe(() -> showTitle()),
                            log.failureProperty().subscribe(() -> showTitle()),
                            log.noticeProperty().subscribe(told -> showNotice(log, told)));
        }
        if (tab == null) {
            empty.focusOpen();
        }
        showTitle();
    }

    private Node content(WindowTab tab) {
        return switch (tab) {
            case LogTab log -> new LogTabView(log, slots, formats, actions);
            case SettingsTab _ -> slots.settings();
            case CompareTab compare -> new CompareTabView(compare, slots, formats, actions);
        };
    }

    private void showTitle() {
        stage.setTitle(model.windowTitle());
    }

    private void showNotice(LogTab log, @Nullable Notice told) {
        notice.show(told, log::read, log::dismissNotice);
    }

    private void tellProblem(@Nullable String problem) {
        if (problem != null) {
            say(Notice.warned("Something could not be kept", problem));
        }
    }

    private void say(Notice told) {
        complete();
        notice.show(told, () -> {}, () -> {});
    }

    private @Nullable AnalysisView analysis() {
        WindowTab tab = model.currentProperty().get();
        return tab != null && contents.get(tab) instanceof LogTabView view ? view.analysis() : null;
    }

    /// What the commands find in front of the user.
    private final class Front implements WindowCommands.InFront {

        @Override
        public @Nullable FindingsViewModel findings() {
            AnalysisView analysis = analysis();
            return analysis == null ? null : analysis.models().findings();
        }

        @Override
        public @Nullable TimelineViewModel timeline() {
            AnalysisView analysis = analysis();
            return analysis == null ? null : analysis.models().timeline();
        }

        @Override
        public void compare() {
            MainWindow.this.compare();
        }

        @Override
        public void filter() {
            if (filter != null) {
                filter.requestFocus();
            }
        }

        @Override
        public void about() {
            overlays().showAbout();
        }

        @Override
        public void nextPane(int by) {
            AnalysisView analysis = analysis();
            if (analysis != null) {
                analysis.nextPane(by);
            }
        }
    }

    /// The comparison of the log in front that is open already, or a new one.
    private void compare() {
        if (!model.showComparison()) {
            actions.compareWith();
        }
    }

    private Overlays overlays() {
        complete();
        return overlays;
    }

    private void showKeys() {
        overlays().showKeys();
    }

    private void showPalette() {
        showPalette("");
    }

    /// Shows the palette with something typed.
    void showPalette(String typed) {
        overlays().showPalette(typed);
    }

    /// Asks for the place of reports in another way, for tests.
    void askForPlaceWith(ReportPlace place) {
        actions.askForPlaceWith(place);
    }

    /// What the timeline in front shows, in words; empty without one.
    String shownStretch() {
        AnalysisView analysis = analysis();
        TimelineViewModel timeline = analysis == null ? null : analysis.models().timeline();
        return timeline == null ? "" : timeline.seen();
    }

    /// Everything that the window can be asked for.
    CommandList commands() {
        return commands;
    }

    /// Asks where a report of what is in front shall go.
    public void export() {
        actions.export();
    }
}
