package org.querygram.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;
import org.querygram.app.timeline.Colouring;

import java.util.List;
import java.util.Map;

class ChoicesTest {

    private static final List<Colouring> ALL = List.of(Colouring.values());

    private final ObjectProperty<Colouring> colour = new SimpleObjectProperty<>(Colouring.TABLE);

    @Test
    void whatThisLogDoesNotOfferIsNotChosen() {
        new Choices(Map.of("colour", "KIND"))
                .tie(colour, "colour", List.of(Colouring.TABLE, Colouring.FINDING));

        assertThat(colour.get()).isEqualTo(Colouring.TABLE);
    }

    @Test
    void aNameThatNoVersionKnowsChoosesNothing() {
        new Choices(Map.of("colour", "RAINBOW")).tie(colour, "colour", ALL);

        assertThat(colour.get()).isEqualTo(Colouring.TABLE);
    }

    @Test
    void whatWasChosenInOneLogHoldsForTheNext() {
        Choices choices = new Choices(Map.of());
        choices.tie(colour, "colour", ALL);
        colour.set(Colouring.KIND);

        ObjectProperty<Colouring> next = new SimpleObjectProperty<>(Colouring.TABLE);
        choices.tie(next, "colour", ALL);

        assertThat(next.get()).isEqualTo(Colouring.KIND);
        assertThat(choices.all()).containsExactly(Map.entry("colour", "KIND"));
    }

    @Test
    void whoGoesBackToWhatALogOpensWithGivesTheChoiceUp() {
        Choices choices = new Choices(Map.of("colour", "KIND"));
        choices.tie(colour, "colour", ALL);

        colour.set(Colouring.TABLE);

        assertThat(choices.all()).isEmpty();
    }
}
