package org.querygram.app.window;

import javafx.scene.layout.StackPane;

/// The content of a comparison's tab: the half that is still read or could not be, then both side
/// by side.
final class CompareTabView extends StackPane {

    private final CompareTab tab;
    private final Slots slots;
    private final Formats formats;
    private final WindowActions actions;

    CompareTabView(CompareTab tab, Slots slots, Formats formats, WindowActions actions) {
        this.tab = tab;
        this.slots = slots;
        this.formats = formats;
        this.actions = actions;
        getStyleClass().add("tab-content");
        tab.before().logProperty().subscribe(this::show);
        tab.after().logProperty().subscribe(this::show);
        tab.before().failureProperty().subscribe(this::show);
        tab.after().failureProperty().subscribe(this::show);
        show();
    }

    private void show() {
        LogTab unready = tab.unready();
        getChildren()
                .setAll(
                        unready == null
                                ? slots.compare(tab.logBefore(), tab.logAfter())
                                : new LogTabView(unready, slots, formats, actions));
    }
}
