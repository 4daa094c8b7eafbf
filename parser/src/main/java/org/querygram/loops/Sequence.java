package org.querygram.loops;

/// The statements of a segment that make its structure, as small numbers, and how much work may
/// still be spent on them.
final class Sequence {

    /// Positions looked at, per statement. Ordinary logs need 10 to 40; only random ones more.
    private static final int EFFORT = 100;

    private static final int EFFORT_AT_LEAST = 2_000_000;

    final int[] symbol;

    /// Symbols are below this.
    final int symbols;

    /// What the values of the statements say.
    final Ties.Found ties;

    private final Stop stop;
    private long effort;

    Sequence(int[] symbol, int symbols, Ties.Found ties, Stop stop) {
        this.stop = stop;
        this.symbol = symbol;
        this.symbols = symbols;
        this.ties = ties;
        this.effort = EFFORT_AT_LEAST + (long) EFFORT * symbol.length;
    }

    /// Positions looked at so far.
    long looked() {
        return EFFORT_AT_LEAST + (long) EFFORT * symbol.length - effort;
    }

    int length() {
        return symbol.length;
    }

    /// Takes note of work that is not limited.
    void working(int positions) {
        stop.after(positions);
    }

    /// Takes note of work, and gives it up when it shall stop; false once there was too much of it:
    /// the rest is left unfolded.
    boolean mayLookAt(int positions) {
        stop.after(positions);
        effort -= positions;
        return effort > 0;
    }
}
