package org.querygram.loops;

/// When a step that some rounds lack is a step at all.
final class Support {

    /// Below this share of the rounds a statement is a stray. The rarest step seen in real loops
    /// was in 8 % of them (a tag that is new); strays are in less than 1 %.
    private static final double SHARE = 0.03;

    private static final int ROUNDS = 2;

    private Support() {}

    static boolean isStep(int present, int rounds) {
        return present >= Math.min(ROUNDS, rounds) && present >= SHARE * rounds;
    }
}
