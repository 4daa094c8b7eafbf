package org.querygram.app.window;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.querygram.app.theme.Parts;

import java.util.ArrayList;
import java.util.List;

/// What was read and what is selected.
final class StatusBar extends HBox {

    private final HBox facts = Parts.row(14);
    private Subscription following = Subscription.EMPTY;

    StatusBar(WindowViewModel model, Runnable showKeys) {
        getStyleClass().add("status");
        Node keys = Parts.link("Press ? for keys", showKeys);
        getChildren().addAll(facts, Parts.spring(), keys);
        model.currentProperty().subscribe(this::follow);
    }

    private void follow(WindowTab tab) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (tab instanceof LogTab log) {
            Runnable show = () -> show(StatusText.of(log));
            following =
                    Subscription.combine(
                            log.logProperty().subscribe(show),
                            log.failureProperty().subscribe(show),
                            log.selection().selectedProperty().subscribe(show));
            show.run();
        } else {
            show(List.of(tab == null ? "Ready" : "Matched by fingerprint and by segment"));
        }
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
