package org.querygram.detect;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One cause of needless statements in one segment.
///
/// @param id stable across runs of the same log: detector, segment, fingerprint and column
/// @param detector id of the detector, the bad pattern's name
/// @param title a sentence without a full stop: "Tags are looked up and created one at a time"
/// @param why two sentences on what the log shows
/// @param cannotShow what this log cannot show, a sentence; may be empty
/// @param segment index of the segment
/// @param queryClasses the classes concerned, the repeated one first
/// @param table unquoted, without schema unless two schemas have it; null if there is none
/// @param column the one whose value differs from round to round; null if there is none
/// @param count statements that repeat, or rounds where a round has several; 1 if it is no repeat
/// @param avoidable statements that need not be sent
/// @param statementsAfter M of `N -> M`; N is `avoidable + statementsAfter`
/// @param durationNanos time of the avoidable statements, an upper bound of what can be saved; -1
/// if unknown
/// @param rows all rows concerned, ascending; do not change
/// @param evidence two to five rows that prove it
/// @param parentRow row of the statement that gave the values (the list query of an N+1), or -1
/// @param decidedBy limits that had a say in it, those that every run of its detector has
public record Finding(
        String id,
        String detector,
        String title,
        String why,
        Severity severity,
        Grade grade,
        String cannotShow,
        int segment,
        List<Integer> queryClasses,
        @Nullable String table,
        @Nullable String column,
        int count,
        int avoidable,
        int statementsAfter,
        long durationNanos,
        int[] rows,
        List<Integer> evidence,
        int parentRow,
        Advice advice,
        List<Decision> decidedBy) {

    public Finding {
        queryClasses = List.copyOf(queryClasses);
        evidence = List.copyOf(evidence);
        decidedBy = List.copyOf(decidedBy);
    }

    /// A finding of which nobody has said yet what decided it.
    public Finding(
            String id,
            String detector,
            String title,
            String why,
            Severity severity,
            Grade grade,
            String cannotShow,
            int segment,
            List<Integer> queryClasses,
            @Nullable String table,
            @Nullable String column,
            int count,
            int avoidable,
            int statementsAfter,
            long durationNanos,
            int[] rows,
            List<Integer> evidence,
            int parentRow,
            Advice advice) {
        this(
                id,
                detector,
                title,
                why,
                severity,
                grade,
                cannotShow,
                segment,
                queryClasses,
                table,
                column,
                count,
                avoidable,
                statementsAfter,
                durationNanos,
                rows,
                evidence,
                parentRow,
                advice,
                List.of());
    }

    /// The same cause over more statements: what it is and advises stays, its figures are these.
    ///
    /// @param durationNanos -1 where it is not known
    public Finding over(
            int count,
            int avoidable,
            int statementsAfter,
            long durationNanos,
            int[] rows,
            List<Integer> evidence,
            int parentRow) {
        return new Finding(
                id,
                detector,
                title,
                why,
                severity,
                grade,
                cannotShow,
                segment,
                queryClasses,
                table,
                column,
                count,
                avoidable,
                statementsAfter,
                durationNanos,
                rows,
                evidence,
                parentRow,
                advice,
                decidedBy);
    }

    /// The same, with what decided it.
    public Finding decidedBy(List<Decision> decisions) {
        return new Finding(
                id,
                detector,
                title,
                why,
                severity,
                grade,
                cannotShow,
                segment,
                queryClasses,
                table,
                column,
                count,
                avoidable,
                statementsAfter,
                durationNanos,
                rows,
                evidence,
                parentRow,
                advice,
                decisions);
    }

    /// N of `N -> M`.
    public int statementsBefore() {
        return avoidable + statementsAfter;
    }
}
