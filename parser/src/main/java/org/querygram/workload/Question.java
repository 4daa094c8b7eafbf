package org.querygram.workload;

/// A question about some rows whose answer may rest on more than the statements' form: on their
/// times, durations, or texts.
///
/// @param <T> a value that can be compared by `equals`
@FunctionalInterface
public interface Question<T> {

    /// Must always answer the same for the same rows, and know nothing of a segment but what it is
    /// given here.
    ///
    /// @param rows do not change
    T about(Workload workload, int[] rows);
}
