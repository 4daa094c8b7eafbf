package org.querygram.app.log;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Arrays;

/// The one selection of a log. Views set it and follow it; no view calls another.
public final class Selection {

    private final ReadOnlyObjectWrapper<Selected> selected =
            new ReadOnlyObjectWrapper<>(Selected.NOTHING);

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

    /// True when the row shall keep its full colour: it is selected, or nothing is.
    public boolean isStrong(int row) {
        return isEmpty() || Arrays.binarySearch(selected.get().rows(), row) >= 0;
    }
}
