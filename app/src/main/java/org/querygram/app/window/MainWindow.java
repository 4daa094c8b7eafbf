package org.querygram.app.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.querygram.app.findings.FindingsViewModel;
import org.querygram.app.theme.Themes;

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

    private final Stage stage;
    private final WindowViewModel model;
    private final Slots slots;
    private final Formats formats;
    private final StackPane center = new StackPane();
    private final FilterField filter;
    private final NoticeView notice = new NoticeView();
    private final KeysPane keys = new KeysPane();
    private final Map<WindowTab, Node> contents = new WeakHashMap<>();
    private final FileActions actions;
    private final EmptyView empty;
    private final Scene scene;
    private Subscription following = Subscription.EMPTY;

    public MainWindow(
            Stage stage,
            WindowViewModel model,
            Slots slots,
            Formats formats,
            @Nullable ReportExporter exporter,
            Themes themes,
            List<Path> samples) {
        this.stage = stage;
        this.model = model;
        this.slots = slots;
        this.formats = formats;
        this.actions = new FileActions(stage, model, exporter, keys::open, this::say);
        this.empty = new EmptyView(actions, samples);
        this.filter = new FilterField(model);
        this.scene = new Scene(root(themes), WIDTH, HEIGHT);
        themes.dress(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.currentProperty().subscribe(this::follow);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        AppIcon.addTo(stage);
    }

    /// Opens the window.
    public void show() {
        stage.show();
        empty.focusOpen();
    }

    public Scene scene() {
        return scene;
    }

    private StackPane root(Themes themes) {
        BorderPane frame = new BorderPane(center);
        frame.getStyleClass().add("frame");
        Menus menus = new Menus(actions, model, themes, this::findings, filter::requestFocus);
        frame.setTop(new VBox(menus.bar(), new TabStrip(model, filter), new FilterMessage(model)));
        frame.setLeft(new Rail(model));
        frame.setBottom(new StatusBar(model, keys::open));
        StackPane root = new StackPane(frame);
        DropOverlay drop = new DropOverlay(root, new Drops(model, actions), this::comparable);
        root.getChildren().addAll(notice, drop, keys);
        return root;
    }

    private @Nullable String comparable() {
        LogTab log = model.currentLog();
        return log == null || log.logProperty().get() == null ? null : log.titleProperty().get();
    }

    private void follow(@Nullable WindowTab tab) {
        following.unsubscribe();
        following = Subscription.EMPTY;
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
            case CompareTab compare -> new CompareTabView(compare, slots, formats, actions);
        };
    }

    private void showTitle() {
        stage.setTitle(model.windowTitle());
    }

    private void showNotice(LogTab log, @Nullable Notice told) {
        notice.show(told, log::read, log::dismissNotice);
    }

    private void say(Notice told) {
        notice.show(told, () -> {}, () -> {});
    }

    private @Nullable AnalysisView analysis() {
        WindowTab tab = model.currentProperty().get();
        return tab != null && contents.get(tab) instanceof LogTabView view ? view.analysis() : null;
    }

    private @Nullable FindingsViewModel findings() {
        AnalysisView analysis = analysis();
        return analysis == null ? null : analysis.findings();
    }

    /// Keys that belong to no menu entry.
    private void keyPressed(KeyEvent event) {
        boolean typing = scene.getFocusOwner() instanceof javafx.scene.control.TextInputControl;
        AnalysisView analysis = analysis();
        if (event.getCode() == KeyCode.F6 && analysis != null) {
            analysis.nextPane(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.TAB && event.isShortcutDown()) {
            model.nextTab(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.ESCAPE && model.currentLog() instanceof LogTab log) {
            escape(log);
        } else if (!typing && "?".equals(event.getText())) {
            keys.open();
        } else if (!typing && event.getCode() == KeyCode.X && swappable(event)) {
            swap();
        } else {
            return;
        }
        event.consume();
    }

    /// First the selection is given up, then the filter.
    private static void escape(LogTab log) {
        if (log.selection().isEmpty()) {
            log.filter().clear();
        } else {
            log.selection().clear();
        }
    }

    private boolean swappable(KeyEvent event) {
        return !event.isShortcutDown()
                && model.currentProperty().get() instanceof CompareTab tab
                && tab.unready() == null;
    }

    private void swap() {
        if (model.currentProperty().get() instanceof CompareTab tab) {
            model.swap(tab);
        }
    }
}
