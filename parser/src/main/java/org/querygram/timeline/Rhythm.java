package org.querygram.timeline;

import java.util.Arrays;

/// The gaps between the statements of one stream, and from which length on a gap is a break.
///
/// A break is longer than a second and than twenty usual gaps. Breaks that are all alike are no
/// breaks but the program's own rhythm (a loop that asks a slow service each round): then a gap
/// must be far longer than those, or longer than half a minute.
final class Rhythm {

    /// No gap of the stream is a break.
    static final long NEVER_IDLE = Long.MAX_VALUE;

    private static final long SECOND = 1_000_000;
    private static final long LONGEST_RHYTHM = 30 * SECOND;
    private static final int FAR = 20;

    /// So many breaks are needed to call them alike.
    private static final int SOME = 3;

    /// Breaks are alike when the long ones are at most so many times the short ones: people think
    /// between half a second and minutes, a program's calls differ less.
    private static final int ALIKE = 4;

    /// Upper ends of the classes of gaps below a second, in microseconds.
    private static final int[] SHORT = {50_000, 100_000, 200_000, 400_000, 1_000_000};

    private final int[] shortGaps = new int[SHORT.length];
    private int shortCount;
    private long[] longGaps = {};
    private int longCount;

    void add(long gapMicros) {
        if (gapMicros > SECOND) {
            if (longCount == longGaps.length) {
                longGaps = Arrays.copyOf(longGaps, Math.max(4, longCount * 2));
            }
            longGaps[longCount++] = gapMicros;
            return;
        }
        int size = 0;
        while (gapMicros > SHORT[size]) {
            size++;
        }
        shortGaps[size]++;
        shortCount++;
    }

    /// Microseconds above which a gap is a break; `NEVER_IDLE` when there is no such gap.
    long idleMicros() {
        long usual = Math.max(SECOND, FAR * usualShortGap());
        long[] breaks = Arrays.stream(longGaps, 0, longCount).filter(g -> g > usual).toArray();
        Arrays.sort(breaks);
        long idle = usual;
        if (areAlike(breaks)) {
            idle = Math.max(usual, Math.min(LONGEST_RHYTHM, FAR * breaks[breaks.length / 2]));
        }
        return breaks.length > 0 && breaks[breaks.length - 1] > idle ? idle : NEVER_IDLE;
    }

    private static boolean areAlike(long[] sorted) {
        int tenth = sorted.length / 10;
        return sorted.length >= SOME && sorted[sorted.length - 1 - tenth] <= ALIKE * sorted[tenth];
    }

    /// The median, rounded up to its class; 0 where half of the gaps are too short to matter.
    private long usualShortGap() {
        int seen = 0;
        for (int i = 0; i < SHORT.length; i++) {
            seen += shortGaps[i];
            if (2 * seen >= shortCount) {
                return i == 0 ? 0 : SHORT[i];
            }
        }
        return 0;
    }
}
