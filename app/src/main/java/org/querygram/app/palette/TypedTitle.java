package org.querygram.app.palette;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.querygram.app.theme.Parts;

/// A title with the letters that were typed in bold and in the accent.
final class TypedTitle {

    private TypedTitle() {}

    static HBox of(PaletteEntry entry) {
        HBox line = Parts.row(0);
        line.setMinWidth(0);
        String title = entry.title();
        int from = 0;
        while (from < title.length()) {
            boolean typed = entry.letters().get(from);
            int to = typed ? entry.letters().nextClearBit(from) : entry.letters().nextSetBit(from);
            to = to < 0 ? title.length() : Math.min(to, title.length());
            Label piece = Parts.label(title.substring(from, to));
            if (typed) {
                piece.getStyleClass().add("typed");
            }
            line.getChildren().add(piece);
            from = to;
        }
        return line;
    }
}
