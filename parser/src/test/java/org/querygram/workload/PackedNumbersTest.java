package org.querygram.workload;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class PackedNumbersTest {

    @Property
    void anyNumbersComeBack(@ForAll int[] numbers) {
        PackedNumbers packed = new PackedNumbers();
        Arrays.stream(numbers).forEach(packed::add);

        PackedNumbers.Reader reader = new PackedNumbers.Reader(packed.bytes());

        assertThat(Arrays.stream(numbers).map(number -> reader.next()))
                .containsExactly(boxed(numbers));
    }

    private static Integer[] boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    @Property
    void ascendingNumbersComeBack(@ForAll @IntRange(min = 0) int[] numbers) {
        Arrays.sort(numbers);

        assertThat(PackedNumbers.ascending(PackedNumbers.ascending(numbers))).isEqualTo(numbers);
    }

    @Test
    void rowsCloseToEachOtherTakeOneByteEach() {
        int[] rows = {5_000_000, 5_000_001, 5_000_014, 5_000_100};

        assertThat(PackedNumbers.ascending(rows)).hasSize(1 + 4 + 3);
    }
}
