package org.querygram.app.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds a free level for each bracket: its own one, or one below it where sessions run at the same
/// time.
final class BracketRows {

    private BracketRows() {}

    /// The brackets that found room, from left to right; selected and heavy ones choose first.
    static List<Bracket> free(List<Bracket> wanted, int levels) {
        List<Bracket> order = new ArrayList<>(wanted);
        order.sort(
                Comparator.comparing((Bracket bracket) -> !bracket.selected())
                        .thenComparing(bracket -> -bracket.weight())
                        .thenComparing(Bracket::level));
        List<Bracket> placed = new ArrayList<>();
        for (Bracket bracket : order) {
            for (int level = bracket.level(); level < levels; level++) {
                if (isFree(placed, bracket, level)) {
                    placed.add(bracket.onLevel(level));
                    break;
                }
            }
        }
        placed.sort(Comparator.comparing(Bracket::from));
        return placed;
    }

    private static boolean isFree(List<Bracket> placed, Bracket bracket, int level) {
        for (Bracket other : placed) {
            boolean overlaps = other.from() < bracket.to() && bracket.from() < other.to();
            if (other.level() == level && overlaps) {
                return false;
            }
        }
        return true;
    }
}
