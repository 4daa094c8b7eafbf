package org.querygram.timeline;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// The group of each statement of a lane (what it is coloured by), and how many of each group
/// stand before it: which group has most statements in a column of pixels is known exactly, and
/// without visiting them. Costs at most three bytes a statement; nothing where all are of one
/// group.
public final class LaneGroups {

    /// Stands for "no statement", and for housekeeping, which never wins a column.
    public static final int NO_GROUP = -1;

    /// One more than the largest group.
    public static final int MOST = 16;

    private static final int BITS = 5;
    private static final int BLOCK = 1 << BITS;

    /// Of each index; empty where all statements are of one group.
    private final byte[] groups;

    private final int only;

    /// So many groups are told apart.
    private final int width;

    /// For every 32nd index how many statements of each group stand before it.
    private final int[] before;

    private LaneGroups(byte[] groups, int only) {
        this.groups = groups;
        this.only = only;
        int largest = only;
        for (byte group : groups) {
            largest = Math.max(largest, group);
        }
        width = largest + 1;
        before = new int[groups.length == 0 ? 0 : ((groups.length >>> BITS) + 1) * width];
        int[] counts = new int[width];
        for (int index = 0; index < groups.length; index++) {
            if ((index & (BLOCK - 1)) == 0) {
                System.arraycopy(counts, 0, before, (index >>> BITS) * width, width);
            }
            if (groups[index] >= 0) {
                counts[groups[index]]++;
            }
        }
        if ((groups.length & (BLOCK - 1)) == 0 && groups.length > 0) {
            System.arraycopy(counts, 0, before, (groups.length >>> BITS) * width, width);
        }
    }

    /// @param groupOfRow a number from 0 to 15 that a row of the workload is coloured by, or
    ///     `NO_GROUP`
    public static LaneGroups of(LaneLod lane, IntUnaryOperator groupOfRow) {
        byte[] groups = new byte[lane.size()];
        boolean alike = true;
        for (int index = 0; index < groups.length; index++) {
            int group = groupOfRow.applyAsInt(lane.row(index));
            if (group >= MOST) {
                throw new IllegalArgumentException("group " + group + ", at most " + (MOST - 1));
            }
            groups[index] = (byte) group;
            alike &= groups[index] == groups[0];
        }
        return alike && groups.length > 0 ? onlyOf(groups[0]) : new LaneGroups(groups, NO_GROUP);
    }

    /// All statements are of one group.
    public static LaneGroups onlyOf(int group) {
        return new LaneGroups(new byte[0], group);
    }

    /// The group of one statement, or `NO_GROUP`.
    public int group(int index) {
        return groups.length == 0 ? only : groups[index];
    }

    /// For each column of pixels the group of most of its statements, of several the one with the
    /// smallest number; `NO_GROUP` where it holds none but housekeeping.
    ///
    /// @param borders of the columns, as `Starts` finds them
    byte[] most(int[] borders) {
        byte[] most = new byte[borders.length - 1];
        if (groups.length == 0) {
            Arrays.fill(most, (byte) only);
            return most;
        }
        int[] counts = new int[borders.length * width];
        for (int i = 0; i < borders.length; i++) {
            countBefore(borders[i], counts, i * width);
        }
        for (int column = 0; column < most.length; column++) {
            most[column] = largest(counts, column * width);
        }
        return most;
    }

    private void countBefore(int index, int[] counts, int at) {
        int block = index >>> BITS;
        for (int group = 0; group < width; group++) {
            counts[at + group] = before[block * width + group];
        }
        for (int i = block << BITS; i < index; i++) {
            if (groups[i] >= 0) {
                counts[at + groups[i]]++;
            }
        }
    }

    private byte largest(int[] counts, int at) {
        int largest = 0;
        int winner = NO_GROUP;
        for (int group = 0; group < width; group++) {
            int count = counts[at + width + group] - counts[at + group];
            winner = count > largest ? group : winner;
            largest = Math.max(largest, count);
        }
        return (byte) winner;
    }
}
