package org.querygram.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

class ColumnSpaceTest {

    private static final int ROWS = 300_000;

    @TempDir Path folder;

    @Test
    void columnsAreTheSameOnTheHeapAndInTheFile() {
        ColumnSpace heap = new ColumnSpace(Long.MAX_VALUE, folder);
        ColumnSpace file = new ColumnSpace(0, folder);
        ColumnSpace both = new ColumnSpace(1 << 20, folder);
        LongColumn[] longs = {
            new LongColumn(-1, heap), new LongColumn(-1, file), new LongColumn(-1, both)
        };
        IntColumn[] ints = {new IntColumn(7, heap), new IntColumn(7, file), new IntColumn(7, both)};
        Random random = new Random(1);
        for (int i = 0; i < ROWS; i++) {
            int row = random.nextInt(ROWS);
            for (int k = 0; k < 3; k++) {
                longs[k].set(row, row * 1_000_000_007L);
                ints[k].set(row, -row);
            }
        }

        for (int row = 0; row < ROWS + 10; row++) {
            assertThat(longs[1].get(row)).isEqualTo(longs[0].get(row));
            assertThat(longs[2].get(row)).isEqualTo(longs[0].get(row));
            assertThat(ints[1].get(row)).isEqualTo(ints[0].get(row));
            assertThat(ints[2].get(row)).isEqualTo(ints[0].get(row));
        }
        int[][] many = {new int[ROWS / 2], new int[ROWS / 2], new int[ROWS / 2]};
        for (int k = 0; k < 3; k++) {
            ints[k].set(ROWS, 1);
            ints[k].get(ROWS / 3, many[k]);
        }
        assertThat(many[1]).isEqualTo(many[0]);
        assertThat(many[2]).isEqualTo(many[0]);
        assertThat(heap.fileBytes()).isZero();
        assertThat(file.fileBytes()).isPositive();
        assertThat(both.fileBytes()).isPositive();
    }

    @Test
    void manyRowsAreTheSameAsOneByOne() {
        IntColumn column = new IntColumn(0, new ColumnSpace(1 << 19, folder));
        for (int row = 0; row < ROWS; row++) {
            column.set(row, 3 * row);
        }

        for (int from : new int[] {0, 65_530, 131_072, ROWS - 70_000}) {
            int[] some = new int[70_000];
            column.get(from, some);
            assertThat(some)
                    .isEqualTo(IntStream.range(from, from + 70_000).map(r -> 3 * r).toArray());
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there the file goes with its last handle")
    void theFileHasNoNameWhileItIsUsedSoThatACrashLeavesNothing() {
        IntColumn column = new IntColumn(0, new ColumnSpace(0, folder));
        column.set(0, 1);

        assertThat(folder).isEmptyDirectory();
        assertThat(column.get(0)).isEqualTo(1);
    }

    @Test
    void withoutAPlaceForTheFileTheHeapServes() {
        ColumnSpace nowhere = new ColumnSpace(0, folder.resolve("gone"));
        IntColumn column = new IntColumn(0, nowhere);
        column.set(0, 5);

        assertThat(column.get(0)).isEqualTo(5);
        assertThat(nowhere.fileBytes()).isZero();
    }

    @Test
    void fingerprintsAreFoundAgainHoweverManyThereAre() {
        FingerprintIndex index = new FingerprintIndex();
        for (int i = 0; i < 100_000; i++) {
            long fingerprint = (long) i << 40 | i % 3;
            assertThat(index.get(fingerprint)).isEqualTo(-1);
            index.put(fingerprint, i);
        }
        index.put(0, 77);

        assertThat(index.get(0)).isEqualTo(77);
        for (int i = 1; i < 100_000; i++) {
            assertThat(index.get((long) i << 40 | i % 3)).isEqualTo(i);
        }
    }
}
