package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

class ViewportTest {

    private static final Viewport HALF = new Viewport(100, 600, 1000);

    @Property
    void whatIsUnderThePointerStaysThereWhileZoomingCloser(
            @ForAll @DoubleRange(max = 800) double pixel,
            @ForAll @DoubleRange(min = 1, max = 20) double factor) {
        double position = HALF.positionOfPixel(pixel, 800);
        Viewport zoomed = HALF.zoomedAtPosition(position, factor);

        assertThat(zoomed.pixelOfPosition(position, 800)).isCloseTo(pixel, within(1e-6));
    }

    @Property
    void nothingLeavesTheAxis(
            @ForAll @DoubleRange(min = -50, max = 50) double move,
            @ForAll @DoubleRange(max = 1000) double position,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        Viewport seen = HALF.movedByShare(move).zoomedAtPosition(position, factor);

        assertThat(seen.from()).isBetween(0.0, 1000.0);
        assertThat(seen.to()).isBetween(seen.from() + 3.99, 1000.0);
    }

    @Test
    void aStretchIsFittedWithRoomOnBothSides() {
        Viewport fitted = HALF.fittedToPositions(200, 300);

        assertThat(fitted.from()).isCloseTo(197, within(1e-6));
        assertThat(fitted.to()).isCloseTo(303, within(1e-6));
        assertThat(HALF.fittedToAll().isWhole()).isTrue();
    }

    @Test
    void crossedHandlesTurnRound() {
        assertThat(HALF.betweenPositions(700, 400)).isEqualTo(new Viewport(400, 700, 1000));
    }

    @Test
    void whatIsHiddenIsBroughtIntoTheMiddle() {
        assertThat(HALF.movedToShowPosition(300)).isEqualTo(HALF);
        assertThat(HALF.movedToShowPosition(700)).isEqualTo(new Viewport(450, 950, 1000));
    }
}
