package org.querygram.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the statements of a lane start, in order, with every 16th, 256th ... of them copied out:
/// the place of a position is found by looking at two lines of the cache on each level, of which
/// all but the lowest two are small enough to stay in it. Halving ten million starts misses it
/// twenty times.
final class Starts {

    private static final int BITS = 4;
    private static final int FACTOR = 1 << BITS;

    private final int size;

    /// The starts themselves, then every 16th of the level before; filled up with the largest long
    /// to whole blocks.
    private final List<long[]> levels = new ArrayList<>();

    /// @param rows in order of their start on the axis
    Starts(TimeAxis axis, int[] rows) {
        this.size = rows.length;
        long[] level = padded(size);
        for (int index = 0; index < size; index++) {
            level[index] = axis.start(rows[index]);
        }
        levels.add(level);
        for (int count = size; count > FACTOR; count = (count + FACTOR - 1) >>> BITS) {
            level = everySixteenth(level, (count + FACTOR - 1) >>> BITS);
            levels.add(level);
        }
    }

    private static long[] padded(int count) {
        long[] level = new long[((count + FACTOR - 1) >>> BITS) << BITS];
        Arrays.fill(level, count, level.length, Long.MAX_VALUE);
        return level;
    }

    private static long[] everySixteenth(long[] below, int count) {
        long[] level = padded(count);
        for (int i = 0; i < count; i++) {
            level[i] = below[i << BITS];
        }
        return level;
    }

    int size() {
        return size;
    }

    /// Position at which a statement starts.
    long at(int index) {
        return levels.getFirst()[index];
    }

    /// The first index whose statement starts at or after a position; `size()` if there is none.
    int firstAtOrAfter(double position) {
        long wanted = (long) Math.ceil(position);
        int before = 0;
        for (int level = levels.size() - 1; level >= 0 && size > 0; level--) {
            before = before(levels.get(level), Math.max(0, before - 1) << BITS, wanted);
        }
        return before;
    }

    /// How many values stand before `wanted`, all those before a block included: one look at each
    /// of four halves.
    private static int before(long[] level, int block, long wanted) {
        int at = block;
        for (int half = FACTOR >>> 1; half > 0; half >>>= 1) {
            at += level[at + half - 1] < wanted ? half : 0;
        }
        return level[at] < wanted ? at + 1 : at;
    }

    /// The places of the borders between columns of pixels: column `p` holds the statements from
    /// `borders[p]` to `borders[p + 1]`.
    int[] borders(Viewport viewport, int pixels) {
        int[] borders = new int[pixels + 1];
        long[] wanted = new long[pixels + 1];
        for (int pixel = 0; pixel < pixels; pixel++) {
            wanted[pixel] = (long) Math.ceil(viewport.positionOfPixel(pixel, pixels));
        }
        wanted[pixels] = (long) Math.ceil(viewport.to());
        for (int level = levels.size() - 1; level >= 0 && size > 0; level--) {
            descend(levels.get(level), wanted, borders);
        }
        return borders;
    }

    private static void descend(long[] level, long[] wanted, int[] borders) {
        for (int i = 0; i < borders.length; i++) {
            borders[i] = before(level, Math.max(0, borders[i] - 1) << BITS, wanted[i]);
        }
    }
}
