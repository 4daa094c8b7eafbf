package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.workload.SqlError;

import java.util.ArrayList;
import java.util.List;

/// What the joiner knows of one session: its last statement, and the lines that still wait for
/// theirs.
final class SessionState {

    private static final byte[] NONE = new byte[0];

    /// The session's name as bytes of the log.
    final byte[] key;

    final long keyHash;
    byte[] user = NONE;
    byte[] database = NONE;
    byte[] application = NONE;

    /// Index in the workload, or -1 before the first statement.
    int index = -1;

    /// The last statement, or -1.
    int row = -1;

    /// The first statement since an ORM's session ended here, or -1.
    int firstRow = -1;

    /// True while the log may still tell how long the last statement took, or that it failed.
    boolean open;

    /// Of the last statement's text, to know it again in another line.
    long fingerprint;

    long literals;

    /// Parse and bind time of the last statement, to be added when its own comes.
    long extraNanos;

    /// Parse and bind steps that wait for their execute; -1 if there is none.
    long parseNanos = -1;

    long bindNanos = -1;

    /// Of which text the waiting steps are; 0 when they are bare durations.
    long stepText;

    boolean bareSteps;

    /// The statement whose parameters may come next, or -1.
    int parameterRow = -1;

    /// JDBC batches whose rows were logged and not their sending yet.
    final List<OpenBatch> batches = new ArrayList<>(1);

    /// True after an ERROR, until an entry of its own comes.
    boolean errorOpen;

    /// What the last ERROR said.
    @Nullable SqlError error;

    Plans.@Nullable Pending plan;

    /// An ORM said that it pages the next statement in memory.
    boolean memoryPaging;

    byte[] request = NONE;
    int requestIndex = -1;

    SessionState(byte[] key, long keyHash) {
        this.key = key;
        this.keyHash = keyHash;
    }

    void dropSteps() {
        parseNanos = -1;
        bindNanos = -1;
        bareSteps = false;
    }

    /// @return nanoseconds of the waiting steps, 0 if there are none; they wait no longer
    long takeSteps() {
        long sum = Math.max(0, parseNanos) + Math.max(0, bindNanos);
        dropSteps();
        return sum;
    }

    /// Names are short, and differ in their last letters: a call of `Arrays.equals` takes longer.
    static boolean same(byte[] known, byte[] buffer, int from, int to) {
        int length = known.length;
        if (to - from != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (known[i] != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }
}
