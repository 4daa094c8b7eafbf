package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;

import java.util.List;

/// The words of a delete loop.
final class DeleteLoopText {

    private final RowWrites writes;
    private final WriteKey key;
    private final DetectionContext context;

    DeleteLoopText(RowWrites writes, WriteKey key, DetectionContext context) {
        this.writes = writes;
        this.key = key;
        this.context = context;
    }

    /// "Comments are deleted one at a time", "Article tags are deleted one article at a time".
    String title() {
        String many = Words.sentence(context.names().many(writes.table().name()));
        return key.key()
                ? many + " are deleted one at a time"
                : many + " are deleted one " + Words.column(key.column()) + " at a time";
    }

    String why(int count, int batch) {
        String with = companion();
        return "A DELETE from %s ran %s, found by %s. %s%s."
                .formatted(
                        writes.table().name(),
                        Words.times(count),
                        key.found(count),
                        with == null
                                ? "With a list of keys that is "
                                : "Rows of %s go with each of them in a statement of their own; with lists of keys that is "
                                        .formatted(with),
                        Words.statements(new Saving.Batches(batch).after(count)));
    }

    /// Another table from which the same values' rows are deleted in the same rounds: a cascade
    /// that the ORM runs.
    private @Nullable String companion() {
        KeyValues own = values(writes.ofClass(), key.column());
        for (ClassRows other : context.classes()) {
            if (other.queryClass().kind() == StatementKind.DELETE
                    && other.queryClass().index() != writes.ofClass().queryClass().index()
                    && other.size() == writes.ofClass().size()
                    && !other.queryClass().keyColumns().isEmpty()
                    && agrees(own, other)) {
                return other.shape().tables().getFirst().name();
            }
        }
        return null;
    }

    private boolean agrees(KeyValues own, ClassRows other) {
        KeyValues theirs = values(other, other.queryClass().keyColumns().getFirst());
        for (int i = 0; i < other.size(); i++) {
            long value = own.of(writes.ofClass().rows()[i]);
            if (value == KeyValues.HIDDEN || value != theirs.of(other.rows()[i])) {
                return false;
            }
        }
        return !other.shape().tables().isEmpty();
    }

    private KeyValues values(ClassRows rows, String column) {
        return new KeyValues(context.workload(), rows.queryClass(), List.of(column));
    }

    String cannotShow() {
        String unknown = writes.cannotShow();
        if (key.hidden() && unknown.isEmpty()) {
            return "This log hides the values: it cannot show whether the rows differ.";
        }
        return unknown.isEmpty()
                ? "This log cannot show whether the program does something for each row that a bulk"
                        + " delete would skip."
                : unknown;
    }
}
