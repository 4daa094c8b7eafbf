package org.querygram.app.compare;

import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.Function;

/// One choice of a few, as buttons in a row.
final class Chips {

    private Chips() {}

    static <T> HBox of(List<T> values, Function<T, String> title, Property<T> choice) {
        HBox chips = new HBox();
        chips.getStyleClass().add("qg-segments");
        chips.setMinWidth(Region.USE_PREF_SIZE);
        for (T value : values) {
            ToggleButton chip = new ToggleButton(title.apply(value));
            chip.setSelected(value.equals(choice.getValue()));
            chip.setOnAction(
                    _ -> {
                        chip.setSelected(true);
                        choice.setValue(value);
                    });
            choice.addListener((_, _, now) -> chip.setSelected(value.equals(now)));
            chips.getChildren().add(chip);
        }
        return chips;
    }
}
