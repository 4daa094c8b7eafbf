package org.querygram.workload;

/// The columns of a workload: 64 bytes a statement, and side columns that only logs with such facts
/// pay for.
final class Columns {

    final LongColumn time = new LongColumn(Workload.NO_TIME);
    /// Microseconds, or -1; one that does not fit (over 35 minutes) stands in `longDuration`.
    final IntColumn duration = new IntColumn(-1);

    final LongColumn longDuration = new LongColumn(-1);
    final IntColumn queryClass = new IntColumn(-1);
    final IntColumn session = new IntColumn(-1);
    final LongColumn literals = new LongColumn(0);
    /// Source in the upper 12 bits, bytes from its start in the lower 52.
    final LongColumn place = new LongColumn(0);

    final IntColumn length = new IntColumn(0);
    final IntColumn line = new IntColumn(0);
    final IntColumn[] keys = {
        new IntColumn(0), new IntColumn(0), new IntColumn(0), new IntColumn(0)
    };
    final IntColumn flags = new IntColumn(0);

    final IntColumn request = new IntColumn(-1);
    final IntColumn tag = new IntColumn(-1);
    final IntColumn application = new IntColumn(-1);
    final IntColumn caller = new IntColumn(-1);
    final IntColumn error = new IntColumn(-1);
    final IntColumn batch = new IntColumn(0);
    final IntColumn list = new IntColumn(0);
    final LongColumn rows = new LongColumn(-1);
    final LongColumn dropped = new LongColumn(-1);
    final ParameterRanges parameters = new ParameterRanges();
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
