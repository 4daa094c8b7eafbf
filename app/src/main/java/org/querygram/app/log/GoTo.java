package org.querygram.app.log;

/// Leads from one view of a log to another. What is selected stays selected: a view that leads to
/// the log selects a statement first.
public interface GoTo {

    /// Headline, chart, findings and loops.
    void timeline();

    void queries();

    void relations();

    /// The lines of the log.
    void log();

    /// Shows only what an expression of the filter language matches, in every view.
    void filter(String expression);
}
