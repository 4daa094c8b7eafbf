package org.querygram.workload;

/// The columns of a workload: 64 bytes a statement (`ColumnSpace` says where), and side columns
/// that only logs with such facts pay for.
final class Columns {

    final ColumnSpace space = ColumnSpace.ofThisMachine();

    final LongColumn time = new LongColumn(Workload.NO_TIME, space);
    /// Microseconds, or -1; one that does not fit (over 35 minutes) stands in `longDuration`.
    final IntColumn duration = new IntColumn(-1, space);

    final LongColumn longDuration = new LongColumn(-1, space);
    final IntColumn queryClass = new IntColumn(-1, space);
    final IntColumn session = new IntColumn(-1, space);
    final LongColumn literals = new LongColumn(0, space);
    /// Source in the upper 12 bits, bytes from its start in the lower 52.
    final LongColumn place = new LongColumn(0, space);

    final IntColumn length = new IntColumn(0, space);
    final IntColumn line = new IntColumn(0, space);
    final IntColumn[] keys = {
        new IntColumn(0, space),
        new IntColumn(0, space),
        new IntColumn(0, space),
        new IntColumn(0, space)
    };
    final IntColumn flags = new IntColumn(0, space);

    final IntColumn request = new IntColumn(-1, space);
    final IntColumn tag = new IntColumn(-1, space);
    final IntColumn application = new IntColumn(-1, space);
    final IntColumn caller = new IntColumn(-1, space);
    final IntColumn error = new IntColumn(-1, space);
    final IntColumn batch = new IntColumn(0, space);
    final IntColumn list = new IntColumn(0, space);
    final LongColumn rows = new LongColumn(-1, space);
    final LongColumn dropped = new LongColumn(-1, space);
    final ParameterRanges parameters = new ParameterRanges(space);
    boolean hasTimes;
    boolean hasDurations;
    int size;

    static final int OFFSET_BITS = 52;

    void setDurationNanos(int row, long nanos) {
        long micros = nanos < 0 ? -1 : (nanos + 500) / 1000;
        if (micros <= Integer.MAX_VALUE) {
            duration.set(row, (int) micros);
        } else {
            duration.set(row, Integer.MAX_VALUE);
            longDuration.set(row, micros);
        }
    }

    long durationNanos(int row) {
        int micros = duration.get(row);
        if (micros == Integer.MAX_VALUE && longDuration.get(row) >= 0) {
            return longDuration.get(row) * 1000;
        }
        return micros < 0 ? -1 : micros * 1000L;
    }

    /// The same rows in another order, or some of them.
    ///
    /// @param order for each new row, which one it was
    Columns inOrder(int[] order) {
        Columns sorted = new Columns();
        sorted.size = order.length;
        for (int row = 0; row < order.length; row++) {
            sorted.copy(this, order[row], row);
        }
        return sorted;
    }

    /// These rows, and those of other columns behind them.
    Columns followedBy(Columns next) {
        Columns both = new Columns();
        both.size = Math.addExact(size, next.size);
        for (int row = 0; row < size; row++) {
            both.copy(this, row, row);
        }
        for (int row = 0; row < next.size; row++) {
            both.copy(next, row, size + row);
        }
        return both;
    }

    private void copy(Columns from, int old, int row) {
        hasTimes |= from.time.get(old) != Workload.NO_TIME;
        hasDurations |= from.durationNanos(old) >= 0;
        time.set(row, from.time.get(old));
        duration.set(row, from.duration.get(old));
        queryClass.set(row, from.queryClass.get(old));
        session.set(row, from.session.get(old));
        literals.set(row, from.literals.get(old));
        place.set(row, from.place.get(old));
        length.set(row, from.length.get(old));
        line.set(row, from.line.get(old));
        flags.set(row, from.flags.get(old));
        for (int key = 0; key < keys.length; key++) {
            keys[key].set(row, from.keys[key].get(old));
        }
        parameters.copy(from.parameters, old, row);
        from.longDuration.copyIfSet(old, longDuration, row);
        from.request.copyIfSet(old, request, row);
        from.tag.copyIfSet(old, tag, row);
        from.application.copyIfSet(old, application, row);
        from.caller.copyIfSet(old, caller, row);
        from.error.copyIfSet(old, error, row);
        from.batch.copyIfSet(old, batch, row);
        from.list.copyIfSet(old, list, row);
        from.rows.copyIfSet(old, rows, row);
        from.dropped.copyIfSet(old, dropped, row);
    }
}
