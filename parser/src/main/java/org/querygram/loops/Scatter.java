package org.querygram.loops;

import java.util.HashMap;
import java.util.Map;

/// Tells strays from rare steps by where they stand: a program runs an optional step always at the
/// same place of its round, behind the same statement or before it; other work comes in anywhere.
final class Scatter {

    /// A step of so many rounds is no stray, wherever it stands.
    private static final double RARE = 0.25;

    /// A step of so many rounds belongs to the frame by which places are told.
    private static final double FRAME = 0.9;

    /// So many of its occurrences have the same statement beside them.
    private static final double SAME_PLACE = 0.8;

    private final Sequence sequence;
    private final Ranges rounds;
    private final boolean[] frame;

    /// @param frame the symbols that hold the rounds together
    Scatter(Sequence sequence, Ranges rounds, boolean[] frame) {
        this.sequence = sequence;
        this.rounds = rounds;
        this.frame = frame;
    }

    static boolean isFrame(int present, int rounds) {
        return present >= FRAME * rounds;
    }

    /// True when the occurrences of a rare symbol stand at different places of their rounds.
    boolean isScattered(int[] positions, int support) {
        if (support > RARE * rounds.size() || rounds.size() == 1) {
            return false;
        }
        int fewest = (int) Math.ceil(SAME_PLACE * positions.length);
        return mostAlike(positions, -1) < fewest && mostAlike(positions, 1) < fewest;
    }

    /// How many have the same neighbour in the frame of their round.
    private int mostAlike(int[] positions, int direction) {
        Map<Integer, Integer> neighbours = new HashMap<>();
        int most = 0;
        for (int position : positions) {
            most =
                    Math.max(
                            most,
                            neighbours.merge(neighbour(position, direction), 1, Integer::sum));
        }
        return most;
    }

    /// The symbol of the nearest statement of the frame, or -1 at the end of the round.
    private int neighbour(int position, int direction) {
        int round = rounds.indexOf(position);
        int at = position + direction;
        while (at >= rounds.from()[round] && at < rounds.to()[round]) {
            if (frame[sequence.symbol[at]]) {
                return sequence.symbol[at];
            }
            at += direction;
        }
        return -1;
    }
}
