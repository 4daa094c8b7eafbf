package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.util.ArrayList;
import java.util.List;

class MaxPyramidTest {

    @Property(tries = 200)
    void theLargestOfARangeIsTheLargestOfItsValues(
            @ForAll @Size(max = 700) List<@IntRange(max = 1000) Integer> values,
            @ForAll @IntRange(max = 700) int one,
            @ForAll @IntRange(max = 700) int other) {
        MaxPyramid pyramid = new MaxPyramid(values.size(), values::get);
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        long largest = -1;
        for (int i = from; i < Math.min(to, values.size()); i++) {
            largest = Math.max(largest, values.get(i));
        }
        assertThat(pyramid.max(from, to)).isEqualTo(largest);
    }

    @Property(tries = 200)
    void theLargestOfColumnsAreThoseOfTheirRanges(
            @ForAll @Size(max = 700) List<@IntRange(max = 1000) Integer> values,
            @ForAll @Size(min = 2, max = 60) List<@IntRange(max = 700) Integer> places) {
        MaxPyramid pyramid = new MaxPyramid(values.size(), values::get);
        int[] borders =
                places.stream()
                        .mapToInt(place -> Math.min(place, values.size()))
                        .sorted()
                        .toArray();

        long[] largest = pyramid.max(borders);

        for (int column = 0; column < largest.length; column++) {
            assertThat(largest[column])
                    .isEqualTo(pyramid.max(borders[column], borders[column + 1]));
        }
    }

    @Property(tries = 200)
    void allThatReachAThresholdAreHandedOverInOrder(
            @ForAll @Size(max = 700) List<@IntRange(max = 1000) Integer> values,
            @ForAll @IntRange(max = 700) int one,
            @ForAll @IntRange(max = 700) int other,
            @ForAll @IntRange(max = 1000) int threshold) {
        MaxPyramid pyramid = new MaxPyramid(values.size(), values::get);
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        List<Integer> found = new ArrayList<>();
        pyramid.forEachAtLeast(threshold, from, to, found::add);

        List<Integer> wanted = new ArrayList<>();
        for (int i = from; i < Math.min(to, values.size()); i++) {
            if (values.get(i) >= threshold) {
                wanted.add(i);
            }
        }
        assertThat(found).isEqualTo(wanted);
    }
}
