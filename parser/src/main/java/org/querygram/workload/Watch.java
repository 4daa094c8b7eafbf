package org.querygram.workload;

/// Hears what is asked of a workload beyond the form of its statements.
///
/// Free to ask without being heard are: query class, session, flags, literals and key values (to
/// compare them), batch, list, rows returned and dropped, error.
public interface Watch {

    /// Somebody looked at what statements of one form need not share: a time, a text, a place.
    void looked();

    /// Somebody asks a question; to be answered.
    <T> T ask(Question<T> question, int[] rows);
}
