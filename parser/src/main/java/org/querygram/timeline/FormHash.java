package org.querygram.timeline;

import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.List;

/// The form of a segment as a number of 128 bits. See `Forms` for what a form is.
final class FormHash {

    private static final long ODD = 0x9e3779b97f4a7c15L;
    private static final long OTHER = 0xd6e8feb86659fd93L;

    private final Workload workload;

    /// How many of its key columns each query class has.
    private final byte[] keys;

    private final Renumbering sessions = new Renumbering();
    private final Renumbering values = new Renumbering();
    private final Renumbering literals = new Renumbering();
    private long high;
    private long low;

    FormHash(Workload workload) {
        this.workload = workload;
        List<QueryClass> classes = workload.queryClasses();
        this.keys = new byte[classes.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (byte) classes.get(i).keyColumns().size();
        }
    }

    /// The first half; `low()` then has the second one.
    long high(Segment segment) {
        sessions.begin();
        values.begin();
        literals.begin();
        high = segment.kind().ordinal();
        low = segment.size();
        add((segment.mayMix() ? 1 : 0) | (segment.setup() ? 2 : 0));
        for (int row : segment.rows()) {
            addRow(row);
        }
        return high;
    }

    long low() {
        return low;
    }

    private void addRow(int row) {
        int queryClass = workload.queryClass(row);
        add((long) queryClass << 32 | sessions.of(workload.session(row)));
        add((long) workload.flags(row) << 32 | literals.of(workload.literalHash(row)));
        for (int key = 0; key < keys[queryClass]; key++) {
            int value = workload.keyValue(row, key);
            add(value == 0 ? -1 : values.of(value));
        }
        add((long) workload.batchSize(row) << 32 | workload.listLength(row));
        addRare(0, workload.rowCount(row), -1);
        addRare(1, workload.droppedRows(row), -1);
        addRare(2, workload.errorNumber(row), -1);
    }

    /// What few logs know takes no time in the others.
    private void addRare(int which, long value, long absent) {
        if (value != absent) {
            add(Long.MIN_VALUE + which);
            add(value);
        }
    }

    private void add(long value) {
        high = (high ^ value) * ODD;
        high ^= high >>> 32;
        low = (low + value) * OTHER;
        low ^= low >>> 29;
    }
}
