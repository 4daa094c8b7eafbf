package org.querygram.detect;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// What a detector thinks it saw in one segment, before the arbiter gave each statement to one
/// cause.
///
/// @param rows statements that it lays claim to, ascending; do not change
/// @param least fewer statements than this are no finding: what others left may be too little
/// @param why from what the finding counts to the sentences about it
/// @param parentRow see `Finding`
/// @param witnesses rows that prove it beside those it claims: the write that stored a fetched key
/// @param saving what is left after the repair
/// @param counted the rows that the finding counts, where a round of its loop has several
/// statements: one of each round; empty to count them all; do not change
public record Candidate(
        String detector,
        String title,
        IntFunction<String> why,
        Severity severity,
        Grade grade,
        String cannotShow,
        List<Integer> queryClasses,
        @Nullable String table,
        @Nullable String column,
        int[] rows,
        int least,
        int parentRow,
        List<Integer> witnesses,
        Saving saving,
        Advice advice,
        int[] counted) {

    public Candidate {
        queryClasses = List.copyOf(queryClasses);
        witnesses = List.copyOf(witnesses);
    }

    /// A candidate that counts every statement it gets.
    public Candidate(
            String detector,
            String title,
            IntFunction<String> why,
            Severity severity,
            Grade grade,
            String cannotShow,
            List<Integer> queryClasses,
            @Nullable String table,
            @Nullable String column,
            int[] rows,
            int least,
            int parentRow,
            List<Integer> witnesses,
            Saving saving,
            Advice advice) {
        this(
                detector,
                title,
                why,
                severity,
                grade,
                cannotShow,
                queryClasses,
                table,
                column,
                rows,
                least,
                parentRow,
                witnesses,
                saving,
                advice,
                new int[0]);
    }

    /// The same, counting some of its rows only.
    Candidate counting(int[] some) {
        return new Candidate(
                detector,
                title,
                why,
                severity,
                grade,
                cannotShow,
                queryClasses,
                table,
                column,
                rows,
                least,
                parentRow,
                witnesses,
                saving,
                advice,
                some);
    }

    /// What a finding counts that gets these rows: statements, or rounds; 1 for what is no repeat.
    ///
    /// @param granted ascending
    int count(int[] granted) {
        if (counted.length > 0) {
            Positions positions = new Positions(granted);
            return (int) IntStream.of(counted).filter(row -> positions.of(row) >= 0).count();
        }
        return saving instanceof Saving.Nothing ? 1 : granted.length;
    }
}
