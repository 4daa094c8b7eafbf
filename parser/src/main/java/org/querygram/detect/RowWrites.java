package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.TableUse;
import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The statements of one class that write one row, or one value's rows, each: what is left when
/// statements of many rows and batches that the log shows are taken out.
///
/// @param rows ascending; do not change
/// @param batching whether they may have gone out together all the same
/// @param apart why they may be no loop
record RowWrites(ClassRows ofClass, int[] rows, Batching batching, Apart apart) {

    /// Null if there are fewer than `least`.
    static @Nullable RowWrites of(ClassRows rows, int least, DetectionContext context) {
        if (rows.size() < least || rows.shape().tables().isEmpty()) {
            return null;
        }
        Workload workload = context.workload();
        int[] single =
                Arrays.stream(rows.rows())
                        .filter(row -> workload.listLength(row) <= 1)
                        .filter(row -> !Batching.isShown(workload, row))
                        .toArray();
        if (single.length < least || context.transactions().areMigrations(single)) {
            return null;
        }
        return new RowWrites(
                rows, single, Batching.of(workload, single), Apart.of(context, single));
    }

    /// The table written to.
    TableUse table() {
        return ofClass.shape().tables().getFirst();
    }

    /// What may be no loop, or may be a batch already, is a hint.
    Severity severity(int serious) {
        if (batching == Batching.LIKELY || apart != Apart.NO) {
            return Severity.INFO;
        }
        return batching == Batching.NONE && rows.length >= serious
                ? Severity.PROBLEM
                : Severity.WARNING;
    }

    Grade grade() {
        return batching == Batching.NONE && apart == Apart.NO ? Grade.CERTAIN : Grade.POSSIBLE;
    }

    String cannotShow() {
        return Stream.of(apart.sentence(), batching.cannotShow())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
