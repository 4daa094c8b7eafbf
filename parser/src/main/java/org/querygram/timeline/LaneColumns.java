package org.querygram.timeline;

import java.util.BitSet;

/// What stands in each column of pixels of one lane. Counts, longest durations, strong statements
/// and errors are exact; the group is that of most statements, judged by 16 of them where there are
/// more.
public final class LaneColumns {

    /// Stands for "no statement", and for a column of nothing but housekeeping.
    public static final int NO_GROUP = -1;

    private static final int GROUPS = 16;
    private static final int SAMPLE = 16;
    private static final int RUN = 4;

    private final int[] counts;
    private final int[] firsts;
    private final long[] longest;
    private final byte[] groups;
    private final BitSet strong = new BitSet();
    private final BitSet failed = new BitSet();
    private final int[] votes = new int[GROUPS];

    LaneColumns(int pixels) {
        counts = new int[pixels];
        firsts = new int[pixels];
        longest = new long[pixels];
        groups = new byte[pixels];
    }

    public int pixels() {
        return counts.length;
    }

    /// How many statements start in a column.
    public int count(int pixel) {
        return counts[pixel];
    }

    /// Index of the first statement that starts in a column; undefined where the count is 0.
    public int firstIndex(int pixel) {
        return firsts[pixel];
    }

    /// Longest duration in nanoseconds; -1 where none was measured.
    public long longestNanos(int pixel) {
        return longest[pixel];
    }

    /// The group of most statements of a column, or `NO_GROUP`.
    public int group(int pixel) {
        return groups[pixel];
    }

    /// True when a column holds at least one strong statement.
    public boolean isStrong(int pixel) {
        return strong.get(pixel);
    }

    /// True when a statement of a column failed.
    public boolean hasFailed(int pixel) {
        return failed.get(pixel);
    }

    void put(int pixel, LaneLod lod, int from, int to, LanePaint paint) {
        counts[pixel] = to - from;
        firsts[pixel] = from;
        longest[pixel] = lod.longestNanos(from, to);
        groups[pixel] = (byte) dominant(lod, from, to, paint);
        strong.set(pixel, holds(paint.strong(), from, to));
        failed.set(pixel, holds(paint.failed(), from, to));
    }

    private int dominant(LaneLod lod, int from, int to, LanePaint paint) {
        if (paint.onlyGroup() != LanePaint.SEVERAL) {
            return paint.onlyGroup();
        }
        java.util.Arrays.fill(votes, 0);
        int count = to - from;
        int looks = Math.min(count, SAMPLE);
        int winner = NO_GROUP;
        for (int i = 0; i < looks; i++) {
            int index = count > SAMPLE ? from + spread(i, count) : from + i;
            int group = paint.groupOfRow().applyAsInt(lod.row(index));
            if (group >= 0) {
                votes[group]++;
                winner = winner < 0 || votes[group] > votes[winner] ? group : winner;
            }
        }
        return winner;
    }

    /// Runs of neighbours, evenly spread: each run costs one miss of the cache instead of four.
    private static int spread(int look, int count) {
        int run = look / RUN;
        return (int) ((long) run * RUN * count / SAMPLE) + look % RUN;
    }

    private static boolean holds(BitSet set, int from, int to) {
        int next = set.nextSetBit(from);
        return next >= 0 && next < to;
    }
}
