package org.querygram.loops;

/// The statements of a segment that make its structure, as small numbers, and how much work may
/// still be spent on them.
final class Sequence {

    /// Positions looked at, per statement. Ordinary logs need 20 to 80; only random ones more.
    private static final int EFFORT = 400;

    private static final int EFFORT_AT_LEAST = 2_000_000;

    final int[] symbol;

    /// Symbols are below this.
    final int symbols;

    private long effort;

    Sequence(int[] symbol, int symbols) {
        this.symbol = symbol;
        this.symbols = symbols;
        this.effort = EFFORT_AT_LEAST + (long) EFFORT * symbol.length;
    }

    int length() {
        return symbol.length;
    }

    /// Takes note of work; false once there was too much of it: the rest is left unfolded.
    boolean mayLookAt(int positions) {
        effort -= positions;
        return effort > 0;
    }
}
