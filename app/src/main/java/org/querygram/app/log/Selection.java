package org.querygram.app.log;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Arrays;

/// The one selection of a log, and what the filter leaves of it. Views set and follow both; no view
/// calls another.
public final class Selection {

    private final ReadOnlyObjectWrapper<Selected> selected =
            new ReadOnlyObjectWrapper<>(Selected.NOTHING);

    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.ALL);

    /// What the filter leaves. Lists leave the rest out; charts let it fade.
    public Shown shown() {
        return shown.get();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Shows only a part of the log, in every view.
    public void show(Shown next) {
        shown.set(next);
    }

    public void select(Selected next) {
        if (!next.equals(selected.get())) {
            selected.set(next);
        }
    }

    public void clear() {
        select(Selected.NOTHING);
    }

    public Selected get() {
        return selected.get();
    }

    public ReadOnlyObjectProperty<Selected> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return selected.get() instanceof Selected.Nothing;
    }

    /// True when the row shall keep its full colour: the filter leaves it, and it is selected or
    /// nothing is.
    public boolean isStrong(int row) {
        return shown.get().contains(row)
                && (isEmpty() || Arrays.binarySearch(selected.get().rows(), row) >= 0);
    }
}
