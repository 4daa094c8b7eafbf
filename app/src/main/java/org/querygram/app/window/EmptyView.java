package org.querygram.app.window;

import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.settings.RecentLog;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The window without a log: it invites to drop or open one, offers samples, and says how to make
/// one. The invitation is there at once, all else comes after the window's first picture.
final class EmptyView extends StackPane {

    private static final double WIDTH = 920;

    /// Of what stands below the invitation: its place is kept until it is there, and is the same
    /// for every number of logs to open again.
    private static final double OFFERS_HEIGHT = 344;

    private static final int MOST_RECENT = 4;
    private static final int ROWS = 6;

    private final WindowActions actions;
    private final List<Path> samples;
    private final ObservableList<RecentLog> recent;
    private final Invitation invitation;
    private final VBox column = new VBox(22);
    private final StackPane page = new StackPane(column);
    private @Nullable Button open;

    EmptyView(
            FirstPicture picture,
            WindowActions actions,
            List<Path> samples,
            ObservableList<RecentLog> recent) {
        this.actions = actions;
        this.samples = samples;
        this.recent = recent;
        invitation = new Invitation(picture);
        column.getChildren().setAll(invitation, offersToCome());
        column.setMaxWidth(WIDTH);
        column.setMaxHeight(USE_PREF_SIZE);
        page.getStyleClass().add("empty-page");
        page.setPadding(new Insets(24));
        picture.fill(page, "pane");
        getChildren().add(page);
    }

    private static Region offersToCome() {
        Region place = new Region();
        place.setMinHeight(OFFERS_HEIGHT);
        return place;
    }

    /// Brings what the first picture does without.
    void complete() {
        open = invitation.complete(actions);
        recent.subscribe(this::fill);
        fill();
        ScrollPane scroll = new ScrollPane();
        scroll.getStyleClass().add("empty");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        getChildren().setAll(scroll);
        scroll.setContent(page);
        // Its content belongs to the window once it is styled, and only then can have the keyboard.
        applyCss();
        focusOpen();
    }

    private void fill() {
        HBox offers = offers(actions::open, samples, recent);
        offers.setMinHeight(OFFERS_HEIGHT);
        column.getChildren().set(1, offers);
    }

    /// Open takes the keyboard, so that Enter is enough.
    void focusOpen() {
        if (open != null) {
            open.requestFocus();
        }
    }

    /// What to open again stands first; samples fill what room is left.
    private static HBox offers(
            Consumer<List<Path>> open, List<Path> samples, ObservableList<RecentLog> recent) {
        HBox both = new HBox(40);
        VBox left = new VBox(18);
        int again = Math.min(MOST_RECENT, recent.size());
        if (again > 0) {
            left.getChildren().add(recent(open, recent.subList(0, again)));
        }
        // However many there are, the page stays as high.
        left.getChildren()
                .add(samples(open, samples.subList(0, Math.min(ROWS - again, samples.size()))));
        left.getChildren().add(keys());
        VBox right = new HowToView();
        for (Region half : List.of(left, right)) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setPrefWidth(WIDTH / 2);
            half.setMinWidth(0);
            both.getChildren().add(half);
        }
        return both;
    }

    private static VBox recent(Consumer<List<Path>> open, List<RecentLog> recent) {
        VBox box = new VBox(Parts.label("Open again", "qg-strong"));
        recent.forEach(log -> box.getChildren().add(recent(open, log)));
        return box;
    }

    private static Node recent(Consumer<List<Path>> open, RecentLog log) {
        String change = RecentLogs.change(log);
        boolean saves = log.after() < log.before();
        Label figures = Parts.label(change, saves ? "qg-strong" : "qg-muted");
        figures.setMinWidth(USE_PREF_SIZE);
        return offer(
                OpenLog.titleOf(log.paths()),
                RecentLogs.detail(log),
                figures,
                () -> open.accept(log.paths()));
    }

    /// A row that can be clicked, and reached with the keyboard.
    private static Node offer(String title, String detail, Node right, Runnable action) {
        Label name = Parts.label(title, "qg-strong");
        VBox words = new VBox(name, Parts.label(detail, "qg-muted", "qg-small"));
        words.setMinWidth(0);
        HBox row = Parts.row(12, Icon.LOG.node(), words, Parts.spring(), right);
        Button offer = new Button();
        offer.setGraphic(row);
        offer.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        offer.setMaxWidth(Double.MAX_VALUE);
        offer.getStyleClass().add("offer");
        row.prefWidthProperty().bind(offer.widthProperty().subtract(2));
        offer.setAccessibleText("Open " + title + ", " + detail);
        offer.setOnAction(_ -> action.run());
        return offer;
    }

    private static VBox samples(Consumer<List<Path>> open, List<Path> samples) {
        VBox box = new VBox();
        if (!samples.isEmpty()) {
            box.getChildren().add(Parts.label("No log at hand?", "qg-strong"));
        }
        samples.forEach(sample -> box.getChildren().add(sample(open, sample)));
        return box;
    }

    private static Node sample(Consumer<List<Path>> open, Path sample) {
        List<Path> paths = List.of(sample);
        return offer(
                OpenLog.titleOf(paths),
                "sample, " + size(sample),
                Parts.label("Open", "offer-word"),
                () -> open.accept(paths));
    }

    private static String size(Path file) {
        try {
            return Figures.bytes(Files.size(file));
        } catch (java.io.IOException e) {
            // The file vanished since it was listed; opening it will say so.
            return "not there any more";
        }
    }

    private static HBox keys() {
        HBox row =
                Parts.row(
                        6,
                        Parts.key("Ctrl"),
                        Parts.key("O"),
                        Parts.label("open", "qg-muted", "qg-small"),
                        Parts.key("Ctrl"),
                        Parts.key("V"),
                        Parts.label("paste", "qg-muted", "qg-small"),
                        Parts.key("Ctrl"),
                        Parts.key("Shift"),
                        Parts.key("P"),
                        Parts.label("all commands", "qg-muted", "qg-small"));
        return row;
    }
}
