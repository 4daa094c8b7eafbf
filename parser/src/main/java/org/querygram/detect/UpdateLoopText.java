package org.querygram.detect;

/// The words of an update loop.
final class UpdateLoopText {

    private final RowWrites writes;
    private final WriteKey key;
    private final Names names;
    private final boolean whole;
    private final SetCode set;

    UpdateLoopText(RowWrites writes, WriteKey key, DetectionContext context) {
        this.writes = writes;
        this.key = key;
        this.names = context.names();
        this.set = SetCode.of(writes.ofClass(), key.sameRow(), context);
        this.whole = WholeRow.isSetBy(writes.ofClass().shape(), context);
    }

    /// "Articles are updated one at a time".
    String title() {
        String table = writes.table().name();
        if (key.sameRow()) {
            return "The same " + names.one(table) + " is updated again and again";
        }
        String many = Words.sentence(names.many(table));
        return key.key()
                ? many + " are updated one at a time"
                : many + " are updated one " + Words.column(key.column()) + " at a time";
    }

    String why(int count, int batch) {
        return "An UPDATE of %s ran %s, found by %s. %s %s"
                .formatted(
                        writes.table().name(),
                        Words.times(count),
                        key.found(count),
                        columns(),
                        left(count, batch));
    }

    private String columns() {
        if (set.computed()) {
            return "Each sets %s: the database works the value out.".formatted(set.expressions());
        }
        int columns = writes.ofClass().shape().columns().size();
        if (whole) {
            return "Each writes all %d columns, changed or not: what another program wrote since the row was read is lost."
                    .formatted(columns);
        }
        return columns == 1
                ? "Each writes %s."
                        .formatted(writes.ofClass().shape().columns().getFirst().column())
                : "Each writes %s columns."
                        .formatted(columns == 0 ? "some" : Words.number(columns));
    }

    private String left(int count, int batch) {
        if (key.sameRow()) {
            return set.grows()
                    ? "One with the sum of them would leave the same row."
                    : "The last one alone would leave the same row, if none builds on the one"
                            + " before.";
        }
        return "In batches of %d rows that is %s."
                .formatted(batch, Words.statements(new Saving.Batches(batch).after(count)));
    }

    String cannotShow() {
        String unknown = writes.cannotShow();
        if (key.hidden() && unknown.isEmpty()) {
            return "This log hides the values: it cannot show whether the rows differ.";
        }
        return unknown.isEmpty()
                ? "This log cannot show whether a later row depends on an earlier one."
                : unknown;
    }
}
