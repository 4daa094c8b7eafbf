package org.querygram.detect;

import org.querygram.sql.StatementKind;

import java.util.ArrayList;
import java.util.List;

/// Single-row writes of one class in a loop, and by which values each finds its row.
record KeyedWrites(RowWrites writes, WriteKey key) {

    /// All of a segment's loops of one kind of statement.
    ///
    /// @param least fewer statements of one class are no loop
    static List<KeyedWrites> in(DetectionContext context, StatementKind kind, int least) {
        List<KeyedWrites> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            if (rows.queryClass().kind() == kind) {
                RowWrites writes = RowWrites.of(rows, least, context);
                WriteKey key = writes == null ? null : WriteKey.of(writes, context);
                if (writes != null && key != null && !key.isNoLoop(writes)) {
                    found.add(new KeyedWrites(writes, key));
                }
            }
        }
        return found;
    }

    /// The conditions that the advice has to keep.
    OtherConditions others(DetectionContext context) {
        return OtherConditions.of(writes.ofClass(), key.column(), context);
    }
}
