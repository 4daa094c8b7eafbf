package org.querygram.app.window;

import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.querygram.app.compare.CompareViewModel;
import org.querygram.app.theme.Parts;

/// The content of a comparison's tab: the half that is still read or could not be, then both side
/// by side.
final class CompareTabView extends StackPane {

    private final CompareTab tab;
    private final Slots slots;
    private final Formats formats;
    private final WindowActions actions;
    private @Nullable CompareViewModel shown;

    CompareTabView(CompareTab tab, Slots slots, Formats formats, WindowActions actions) {
        this.tab = tab;
        this.slots = slots;
        this.formats = formats;
        this.actions = actions;
        getStyleClass().add("tab-content");
        tab.comparisonProperty().subscribe((_, _) -> show());
        tab.before().logProperty().subscribe((_, _) -> show());
        tab.after().logProperty().subscribe((_, _) -> show());
        tab.failureProperty().subscribe((_, _) -> show());
        show();
    }

    private void show() {
        LogTab unready = tab.unready();
        CompareViewModel comparison = tab.comparisonProperty().get();
        Failure failure = tab.failureProperty().get();
        if (unready != null) {
            getChildren().setAll(new LogTabView(unready, slots, formats, actions));
        } else if (comparison != null) {
            if (shown != comparison) {
                getChildren().setAll(slots.compare(comparison));
            }
        } else if (failure != null) {
            getChildren().setAll(new ErrorView(failure, tab.before(), formats, actions::openFiles));
        } else {
            getChildren().setAll(Parts.label("Comparing the two logs", "qg-muted"));
        }
        shown = unready == null ? comparison : null;
    }
}
