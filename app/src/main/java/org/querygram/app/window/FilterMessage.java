package org.querygram.app.window;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;

/// The line under the tabs that says why a filter leaves nothing or cannot be read. Not there while
/// all is well.
final class FilterMessage extends HBox {

    private Subscription following = Subscription.EMPTY;

    FilterMessage(WindowViewModel model) {
        getStyleClass().addAll("qg-row", "filter-message");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        model.currentProperty().subscribe(this::follow);
    }

    private void follow(@Nullable WindowTab tab) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        setVisible(false);
        if (tab instanceof LogTab log) {
            following = log.filter().stateProperty().subscribe(state -> show(log.filter(), state));
        }
    }

    private void show(TabFilter filter, FilterState state) {
        setVisible(!state.isFine());
        getChildren().clear();
        if (state.isFine()) {
            return;
        }
        Region icon = Icon.WARNING.node(14);
        icon.getStyleClass().add("warning");
        getChildren().addAll(icon, Parts.label(state.message()));
        String better = state.better();
        if (better != null && state.meant() != null) {
            getChildren()
                    .addAll(
                            Parts.label("Did you mean"),
                            Parts.link(
                                    state.meant() + "?", () -> filter.textProperty().set(better)));
        }
        getChildren().addAll(Parts.spring(), Parts.link("Clear", filter::clear));
        setAccessibleText(state.message());
    }
}
