package org.querygram.timeline;

import java.util.ArrayList;
import java.util.List;

/// Finds the stretches without a statement that are worth a label.
public final class Gaps {

    /// A gap is measured from this share of what is visible on.
    private static final double LEAST_SHARE = 0.1;

    /// Looking so often, every half of that share, no gap slips through.
    private static final int LOOKS = 20;

    private Gaps() {}

    /// The gaps that take a tenth or more of what is seen, from left to right. What stands before
    /// the first and after the last statement is no gap.
    public static List<Gap> seen(List<LaneLod> lanes, Viewport viewport) {
        List<Gap> gaps = new ArrayList<>();
        for (int look = 0; look <= LOOKS; look++) {
            double position = viewport.positionOfPixel(look, LOOKS);
            Gap gap = around(lanes, position);
            double from = Math.max(gap.from(), viewport.from());
            double to = Math.min(gap.to(), viewport.to());
            boolean known = !gaps.isEmpty() && gaps.getLast().equals(gap);
            if (!known && gap.from() >= 0 && to - from >= LEAST_SHARE * viewport.span()) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    private static Gap around(List<LaneLod> lanes, double position) {
        long from = -1;
        long to = Long.MAX_VALUE;
        for (LaneLod lane : lanes) {
            from = Math.max(from, lane.furthestEndBefore(position));
            int next = lane.firstAtOrAfter(position);
            to = next < lane.size() ? Math.min(to, lane.start(next)) : to;
        }
        return new Gap(to == Long.MAX_VALUE ? -1 : from, to == Long.MAX_VALUE ? 0 : to);
    }
}
