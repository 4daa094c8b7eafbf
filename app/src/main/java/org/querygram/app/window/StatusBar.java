package org.querygram.app.window;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.querygram.app.theme.Parts;

import java.util.ArrayList;
import java.util.List;

/// What was read and what is selected.
final class StatusBar extends HBox {

    private final HBox facts = Parts.row(14);
    private final ToggleButton followSwitch = new ToggleButton("Follow");
    private Subscription following = Subscription.EMPTY;

    StatusBar(WindowViewModel model, Runnable showKeys) {
        getStyleClass().add("status");
        Node keys = Parts.link("Press ? for keys", showKeys);
        followSwitch.getStyleClass().add("follow");
        followSwitch.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(facts, Parts.spring(), followSwitch, keys);
        HBox.setMargin(followSwitch, new Insets(0, 10, 0, 10));
        model.currentProperty().subscribe(this::follow);
    }

    private void follow(WindowTab tab) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (tab instanceof LogTab log) {
            Runnable show = () -> show(StatusText.of(log));
            followSwitch.setOnAction(_ -> log.follow(followSwitch.isSelected()));
            following =
                    Subscription.combine(
                            log.followsProperty().subscribe(this::showFollows),
                            log.logProperty()
                                    .subscribe(now -> followSwitch.setVisible(log.isWhole())),
                            log.logProperty().subscribe(show),
                            log.failureProperty().subscribe(show),
                            log.selection().shownProperty().subscribe(show),
                            log.selection().selectedProperty().subscribe(show));
            show.run();
        } else {
            followSwitch.setVisible(false);
            show(
                    List.of(
                            tab instanceof CompareTab
                                    ? "Matched by fingerprint and by segment"
                                    : "Ready"));
        }
    }

    /// The words change too: colour alone says nothing to some.
    private void showFollows(boolean follows) {
        followSwitch.setSelected(follows);
        followSwitch.setText(follows ? "Following" : "Follow");
        followSwitch.setAccessibleText(
                follows
                        ? "Following: the log is read again when it grows"
                        : "Follow the log: read it again when it grows");
    }

    private void show(List<String> texts) {
        List<Node> nodes = new ArrayList<>();
        for (String text : texts) {
            if (!nodes.isEmpty()) {
                Region line = new Region();
                line.getStyleClass().add("status-line");
                nodes.add(line);
            }
            nodes.add(Parts.label(text, "qg-muted", "qg-small"));
        }
        facts.getChildren().setAll(nodes);
    }
}
