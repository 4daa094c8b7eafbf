package org.querygram.detect;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a finding says, wherever it is found. The parts are those of `Finding`.
///
/// @param id null where detector and place tell it
record FindingKind(
        @Nullable String id,
        String detector,
        String title,
        String why,
        Severity severity,
        Grade grade,
        String cannotShow,
        List<Integer> queryClasses,
        @Nullable String table,
        @Nullable String column,
        Advice advice) {

    FindingKind {
        queryClasses = List.copyOf(queryClasses);
    }
}
