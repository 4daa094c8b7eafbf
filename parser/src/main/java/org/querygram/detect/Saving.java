package org.querygram.detect;

/// How many statements a cause needs once it is repaired. The arbiter works it out for the
/// statements that a finding really gets.
public sealed interface Saving {

    /// Statements that are left of `count`.
    int after(int count);

    /// The rows come along with another statement (a join), or were not needed at all: none is
    /// left.
    record Gone() implements Saving {
        @Override
        public int after(int count) {
            return 0;
        }
    }

    /// A fixed number is left: one IN list for a loop, one of each for duplicates.
    record Few(int statements) implements Saving {
        @Override
        public int after(int count) {
            return Math.min(count, statements);
        }
    }

    /// Rows go out in batches.
    record Batches(int size) implements Saving {
        @Override
        public int after(int count) {
            return (count + size - 1) / size;
        }
    }

    /// The statement stays: it becomes cheaper, not rarer.
    record Nothing() implements Saving {
        @Override
        public int after(int count) {
            return count;
        }
    }
}
