package org.querygram.app.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.GoTo;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selection;
import org.querygram.detect.Finding;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The content of a log's tab: loading, failed, or one of its views.
final class LogTabView extends StackPane {

    private final LogTab tab;
    private final Slots slots;
    private final Formats formats;
    private final WindowActions actions;
    private @Nullable AnalysisView analysis;
    private @Nullable OpenLog shown;
    private Selection selection = new Selection();
    private final Map<Page, Node> pages = new EnumMap<>(Page.class);
    private final GoTo goTo = new PageSwitch();
    private boolean waiting;
    private Subscription tie = Subscription.EMPTY;

    LogTabView(LogTab tab, Slots slots, Formats formats, WindowActions actions) {
        this.tab = tab;
        this.slots = slots;
        this.formats = formats;
        this.actions = actions;
        getStyleClass().add("tab-content");
        tab.jobProperty().subscribe(() -> showState());
        tab.logProperty().subscribe(() -> showState());
        tab.failureProperty().subscribe(() -> showState());
        tab.pageProperty().subscribe(() -> showState());
        layoutBoundsProperty().subscribe(() -> fit());
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(() -> showWhatWaits());
        showState();
    }

    /// The view of the log; null while there is none.
    @Nullable AnalysisView analysis() {
        return analysis;
    }

    private void showState() {
        OpenLog log = tab.logProperty().get();
        Failure failure = tab.failureProperty().get();
        var job = tab.jobProperty().get();
        if (log != null) {
            showLog(log);
        } else if (failure != null) {
            show(new ErrorView(failure, tab, formats, actions::openFiles));
        } else if (job != null) {
            show(new LoadingView(tab.titleProperty().get(), job, formats));
        }
    }

    private void showLog(OpenLog log) {
        waiting = shown != log && isTyping();
        if (waiting) {
            tie.unsubscribe();
            return;
        }
        if (shown != log) {
            shown = log;
            selection = ownSelection();
            pages.clear();
            AnalysisView before = analysis;
            analysis = new AnalysisView(log, selection, slots, commands());
            analysis.takeOver(before);
            fit();
        }
        Page page = tab.pageProperty().get();
        if (page == Page.READ_AS) {
            showReadAs(new ReadAsView(tab, log, formats));
        } else {
            showPage(page, log);
        }
    }

    private void showPage(Page page, OpenLog log) {
        Node view = pages.computeIfAbsent(page, of -> page(of, log));
        show(view);
        if (view instanceof AnalysisView whole) {
            whole.focusAgain();
        } else {
            view.requestFocus();
        }
    }

    /// Made when it is looked at first, and kept: coming back costs nothing and finds everything
    /// where it was.
    private Node page(Page page, OpenLog log) {
        return switch (page) {
            case TIMELINE -> Objects.requireNonNull(analysis);
            case QUERIES -> slots.queries(log, selection, goTo);
            case RELATIONS -> slots.relations(log, selection, goTo);
            case LOG ->
                    log.isSaved() ? SavedNote.page(log, actions::open) : slots.log(log, selection);
            case READ_AS -> new ReadAsView(tab, log, formats);
        };
    }

    /// A log that grows stays scrolled to where it was.
    private void showReadAs(ReadAsView view) {
        if (!getChildren().isEmpty() && getChildren().getFirst() instanceof ReadAsView before) {
            view.setVvalue(before.getVvalue());
        }
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        show(view);
        // Else the keyboard would go to the filter, where letters are no commands.
        if (!(focused instanceof TextInputControl)) {
            view.requestFocus();
        }
    }

    /// True while somebody writes a note or fills in how the log shall be read: a log that grows
    /// takes nothing from under the hands, and is shown as soon as the keyboard goes elsewhere.
    private boolean isTyping() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        if (!(focused instanceof TextInputControl)) {
            return false;
        }
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node == this && tab.followsProperty().get()) {
                return true;
            }
        }
        return false;
    }

    private void showWhatWaits() {
        if (waiting) {
            showState();
        }
    }

    /// Each view of the log has a selection of its own, tied to the tab's until the next view takes
    /// its place: views of a log that has grown since hear of nothing, and nothing keeps them.
    private Selection ownSelection() {
        tie.unsubscribe();
        Selection own = new Selection();
        own.select(tab.selection().get());
        tie =
                Subscription.combine(
                        tab.selection().selectedProperty().subscribe(own::select),
                        own.selectedProperty().subscribe(tab.selection()::select),
                        tab.selection().shownProperty().subscribe(own::show));
        return own;
    }

    private void show(Node node) {
        getChildren().setAll(node);
    }

    private void fit() {
        boolean known = getScene() != null && getWidth() > 0;
        if (analysis != null && known) {
            analysis.fit(getScene().getWidth(), getScene().getHeight());
        }
    }

    private final class PageSwitch implements GoTo {

        @Override
        public void timeline() {
            tab.pageProperty().set(Page.TIMELINE);
        }

        @Override
        public void queries() {
            tab.pageProperty().set(Page.QUERIES);
        }

        @Override
        public void relations() {
            tab.pageProperty().set(Page.RELATIONS);
        }

        @Override
        public void log() {
            tab.pageProperty().set(Page.LOG);
        }

        @Override
        public void filter(String expression) {
            tab.filter().textProperty().set(expression);
        }
    }

    private Commands commands() {
        return new Commands() {
            @Override
            public void showReadAs() {
                tab.pageProperty().set(Page.READ_AS);
            }

            @Override
            public void showLog() {
                goTo.log();
            }

            @Override
            public void open(List<Path> paths) {
                actions.open(paths);
            }

            @Override
            public void compareWith() {
                actions.compareWith();
            }

            @Override
            public void export() {
                actions.export();
            }

            @Override
            public boolean canExport() {
                return actions.canExport() && tab.isWhole();
            }

            @Override
            public void callFine(Finding finding, String note) {
                tab.callFine(finding, note);
            }
        };
    }
}
