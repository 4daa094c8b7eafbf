package org.querygram.loops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Stretches of one range in which symbols repeat: where loops may be.
///
/// A symbol's occurrences make a burst while they follow each other about as closely as they
/// usually do. Bursts that overlap are one stretch: loops inside loops, or one after another.
final class Bursts {

    /// A gap so many times the usual one ends a burst.
    private static final int FAR = 16;

    private static final int FEWEST = 3;

    private Bursts() {}

    /// Stretches in order, apart from each other.
    static List<int[]> find(Sequence sequence, int from, int to) {
        List<int[]> extents = new ArrayList<>();
        for (int[] positions : positions(sequence, from, to)) {
            if (positions.length >= FEWEST) {
                addBursts(positions, extents);
            }
        }
        extents.sort(Comparator.comparingInt(extent -> extent[0]));
        List<int[]> joined = new ArrayList<>();
        for (int[] extent : extents) {
            int[] last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && extent[0] < last[1]) {
                last[1] = Math.max(last[1], extent[1]);
            } else {
                joined.add(extent);
            }
        }
        return joined;
    }

    private static List<int[]> positions(Sequence sequence, int from, int to) {
        int[] count = new int[sequence.symbols];
        for (int at = from; at < to; at++) {
            count[sequence.symbol[at]]++;
        }
        int[][] positions = new int[sequence.symbols][];
        List<int[]> found = new ArrayList<>();
        int[] filled = new int[sequence.symbols];
        for (int at = from; at < to; at++) {
            int symbol = sequence.symbol[at];
            int[] mine = positions[symbol];
            if (mine == null) {
                mine = new int[count[symbol]];
                positions[symbol] = mine;
                found.add(mine);
            }
            mine[filled[symbol]++] = at;
        }
        return found;
    }

    private static void addBursts(int[] positions, List<int[]> extents) {
        int[] gaps = new int[positions.length - 1];
        Arrays.setAll(gaps, i -> positions[i + 1] - positions[i]);
        Arrays.sort(gaps);
        long far = FAR * (1L + gaps[gaps.length / 2]);
        int start = 0;
        for (int i = 1; i <= positions.length; i++) {
            if (i == positions.length || positions[i] - positions[i - 1] > far) {
                if (i - start >= FEWEST) {
                    extents.add(new int[] {positions[start], positions[i - 1] + 1});
                }
                start = i;
            }
        }
    }
}
