package org.querygram.app.window;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.querygram.app.findings.CardView;
import org.querygram.app.findings.FindingsView;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selection;
import org.querygram.app.settings.PaneSizes;
import org.querygram.app.statement.DetailView;
import org.querygram.app.statement.DetailViewModel;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;
import org.querygram.app.timeline.TimelineViewModel;
import org.querygram.app.tree.LoopTreeView;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/// A log as the window shows it: headline, timeline, and below it findings, loops and card.
final class AnalysisView extends BorderPane {

    private static final double LOW = 700;
    private static final double LEAST_TIMELINE = 120;

    /// What eight lanes need with their marks and the axis.
    private static final double USUAL = 204;

    /// Of the height of the whole view.
    private static final double TIMELINE = 0.36;

    /// Of the height of loops and statements together.
    private static final double LOOPS = 0.6;

    private static final double MOST_LOOPS = 0.68;
    private static final double LOW_PANE = 300;

    private final LogModels models;
    private final HeadlineView headline;
    private final LowerPanes lower;
    private final LoopTreeView loops;
    private final @Nullable SplitPane outer;
    private final SplitPane middle;
    private final List<Node> focusTargets = new ArrayList<>();
    private int toFocus = -1;
    private boolean placed;

    AnalysisView(OpenLog log, Selection selection, Slots slots, Commands commands) {
        models = slots.models(log, selection);
        headline =
                new HeadlineView(
                        HeadlineViewModel.of(log), commands::showReadAs, buttons(commands));
        FindingsView list = new FindingsView(models.findings(), selection);
        loops = new LoopTreeView(models.loops(), selection);
        middle = new SplitPane(loops, detail(models.detail()));
        middle.setOrientation(Orientation.VERTICAL);
        slots.sizes().tie(middle, "loops", LOOPS);
        if (!slots.sizes().knows("loops")) {
            showAllRows();
        }
        middle.getStyleClass().add("inner-split");
        CardView card =
                new CardView(
                        models.findings(),
                        selection,
                        Dialect.of(log),
                        log.isSaved() ? null : commands::callFine,
                        commands::showLog);
        lower = new LowerPanes(list, middle, card);
        TimelineViewModel drawn = models.timeline();
        if (drawn == null) {
            setTop(new VBox(headline, SavedNote.band(log, commands::open)));
            outer = null;
            setCenter(lower);
        } else {
            Node timeline = slots.timeline(drawn);
            setTop(headline);
            outer = split(timeline, slots.sizes());
            setCenter(outer);
            focusTargets.add(timeline);
        }
        focusTargets.addAll(List.of(list.focusTarget(), loops.focusTarget(), card));
    }

    /// A tree of few rows is shown whole, if that leaves room for a few statements.
    private void showAllRows() {
        once(
                middle.heightProperty(),
                LOW_PANE,
                height ->
                        middle.setDividerPosition(
                                0, Math.clamp(loops.wantedHeight() / height, LOOPS, MOST_LOOPS)));
    }

    private void once(ObservableDoubleValue height, double least, DoubleConsumer action) {
        ChangeListener<Number> listener =
                new ChangeListener<>() {
                    @Override
                    public void changed(
                            ObservableValue<? extends Number> of, Number old, Number now) {
                        if (now.doubleValue() > least) {
                            of.removeListener(this);
                            if (!placed) {
                                action.accept(now.doubleValue());
                            }
                        }
                    }
                };
        height.addListener(listener);
    }

    private static Region detail(DetailViewModel model) {
        DetailView detail = new DetailView(model);
        detail.setMinHeight(70);
        return detail;
    }

    private SplitPane split(Node timeline, PaneSizes sizes) {
        SplitPane split = new SplitPane(timeline, lower);
        split.setOrientation(Orientation.VERTICAL);
        split.getStyleClass().add("outer-split");
        SplitPane.setResizableWithParent(timeline, false);
        if (timeline instanceof Region region) {
            region.setMinHeight(LEAST_TIMELINE);
        }
        sizes.tie(split, "timeline", TIMELINE);
        if (!sizes.knows("timeline")) {
            once(
                    split.heightProperty(),
                    LOW_PANE,
                    height -> split.setDividerPosition(0, Math.max(TIMELINE, USUAL / height)));
        }
        return split;
    }

    private static List<Button> buttons(Commands commands) {
        List<Button> buttons = new ArrayList<>();
        Button compare = Parts.button("Compare…", Icon.COMPARE, commands::compareWith);
        compare.setMinWidth(Region.USE_PREF_SIZE);
        named(compare);
        buttons.add(compare);
        if (commands.canExport()) {
            Button export = Parts.button("Export report…", Icon.EXPORT, commands::export);
            export.getStyleClass().add("primary");
            export.setMinWidth(Region.USE_PREF_SIZE);
            named(export);
            buttons.add(export);
        }
        return buttons;
    }

    /// A button that a narrow window shows without its words says them all the same.
    private static void named(Button button) {
        button.setTooltip(new Tooltip(button.getText()));
        button.setAccessibleText(button.getText());
    }

    /// The rules for narrow and low windows.
    void fit(double windowWidth, double windowHeight) {
        headline.setLow(windowHeight < LOW);
        lower.fit(windowWidth);
    }

    LogModels models() {
        return models;
    }

    /// Takes the place of the view of the same log before it grew: panes as high as there, the
    /// same stretch of the timeline, the same rows folded, the keyboard in the same pane.
    void takeOver(@Nullable AnalysisView before) {
        if (before != null) {
            placed = true;
            takeOverTimeline(before);
            models.findings().takeOver(before.models.findings());
            loops.takeOver(before.loops);
            middle.setDividerPositions(before.middle.getDividerPositions());
            toFocus = before.focusedPane();
        }
    }

    private void takeOverTimeline(AnalysisView before) {
        if (models.timeline() != null && before.models.timeline() != null) {
            models.timeline().takeOver(before.models.timeline());
        }
        if (outer != null && before.outer != null) {
            outer.setDividerPositions(before.outer.getDividerPositions());
        }
    }

    /// Brings the keyboard where `takeOver` found it; does so once.
    void focusAgain() {
        if (toFocus >= 0) {
            focusTargets.get(toFocus).requestFocus();
            toFocus = -1;
        }
    }

    /// Moves the keyboard to the next pane.
    void nextPane(int by) {
        int at = focusedPane();
        do {
            at = Math.floorMod(at + by, focusTargets.size());
        } while (focusTargets.get(at).getScene() == null);
        focusTargets.get(at).requestFocus();
    }

    /// Number of the pane that has the keyboard, or -1.
    private int focusedPane() {
        int at = -1;
        for (int i = 0; i < focusTargets.size(); i++) {
            Node focused = getScene() == null ? null : getScene().getFocusOwner();
            for (Node node = focused; node != null; node = node.getParent()) {
                at = node == focusTargets.get(i) ? i : at;
            }
        }
        return at;
    }
}
