package org.querygram.loops;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Lets work on one long segment end soon after nobody wants it any more. For one thread.
final class Stop {

    /// Positions between two questions: some milliseconds of work.
    private static final int OFTEN = 1 << 17;

    private final BooleanSupplier wanted;
    private long left = OFTEN;

    /// @param wanted true once the work shall stop
    Stop(BooleanSupplier wanted) {
        this.wanted = wanted;
    }

    /// Work that goes on whatever happens.
    static Stop never() {
        return new Stop(() -> false);
    }

    /// Asks at once: between two parts of the work.
    ///
    /// @throws CancellationException when it shall stop
    void now() {
        left = OFTEN;
        if (wanted.getAsBoolean()) {
            throw new CancellationException("Folding was stopped");
        }
    }

    /// Takes note of work that was done or is about to be.
    ///
    /// @param positions looked at
    /// @throws CancellationException when it shall stop
    void after(int positions) {
        left -= positions;
        if (left <= 0) {
            now();
        }
    }
}
