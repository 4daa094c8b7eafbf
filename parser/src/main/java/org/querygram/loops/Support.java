package org.querygram.loops;

/// When a step that some rounds lack is a step at all.
final class Support {

    /// Below this share of the rounds a statement is a stray. The rarest step seen in real loops
    /// was in 8 % of them (a tag that is new); strays are in less than 1 %.
    private static final double SHARE = 0.03;

    private static final int ROUNDS = 2;

    /// What happened twice at least happens sometimes, when that is in so many of the rounds; else
    /// it must have happened three times.
    private static final double SHARE_OF_TWO = 0.15;

    private Support() {}

    static boolean isStep(int present, int rounds) {
        double share = present <= ROUNDS ? SHARE_OF_TWO : SHARE;
        return present >= Math.min(ROUNDS, rounds) && present >= share * rounds;
    }

    /// The same for a statement that the values of the round tie to it: such a one is no stray,
    /// however rare.
    static boolean isTiedStep(int present, int rounds) {
        return present >= Math.min(ROUNDS, rounds);
    }
}
