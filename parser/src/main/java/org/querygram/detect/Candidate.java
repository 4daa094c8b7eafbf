package org.querygram.detect;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntFunction;

/// What a detector thinks it saw in one segment, before the arbiter gave each statement to one
/// cause.
///
/// @param rows statements that it lays claim to, ascending; do not change
/// @param least fewer statements than this are no finding: what others left may be too little
/// @param why from the number of statements granted to the sentences about them
/// @param parentRow see `Finding`
/// @param witnesses rows that prove it beside those it claims: the write that stored a fetched key
/// @param saving what is left after the repair
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
        Advice advice) {

    public Candidate {
        queryClasses = List.copyOf(queryClasses);
        witnesses = List.copyOf(witnesses);
    }
}
