package org.querygram.workload;

/// Where the bound values of statements stand in their sources: a chain of byte ranges per row,
/// because
/// the bind lines of one statement may be mixed with another thread's. Only logs with binds pay for
/// it.
final class ParameterRanges {

    private final IntColumn first;
    private final IntColumn last;
    private final LongColumn offset;
    private final IntColumn length;
    private final IntColumn ordinal;
    private final IntColumn next;
    private int size;

    ParameterRanges(ColumnSpace space) {
        first = new IntColumn(-1, space);
        last = new IntColumn(-1, space);
        offset = new LongColumn(0, space);
        length = new IntColumn(0, space);
        ordinal = new IntColumn(0, space);
        next = new IntColumn(-1, space);
    }

    /// @param number which parameter, from 1; 0 for a list in PostgreSQL's form
    void add(int row, int number, long from, int bytes) {
        int entry = size++;
        offset.set(entry, from);
        length.set(entry, bytes);
        ordinal.set(entry, number);
        if (first.get(row) < 0) {
            first.set(row, entry);
        } else {
            next.set(last.get(row), entry);
        }
        last.set(row, entry);
    }

    void copy(ParameterRanges from, int old, int row) {
        for (int at = from.first(old); at >= 0; at = from.next(at)) {
            add(row, from.ordinal(at), from.offset(at), from.length(at));
        }
    }

    int first(int row) {
        return first.get(row);
    }

    int next(int entry) {
        return next.get(entry);
    }

    long offset(int entry) {
        return offset.get(entry);
    }

    int length(int entry) {
        return length.get(entry);
    }

    int ordinal(int entry) {
        return ordinal.get(entry);
    }
}
