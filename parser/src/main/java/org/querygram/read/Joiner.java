package org.querygram.read;

import org.querygram.entry.Entry;
import org.querygram.entry.EntrySink;
import org.querygram.sql.SqlHash;
import org.querygram.sql.StatementScanner;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.WorkloadBuilder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Joins the entries of a log to statements: what one execution left in several lines becomes one
/// row.
///
/// A small state machine per session, in the order of the log. The rules are those of CLI.md,
/// "statements".
final class Joiner implements EntrySink {

    private static final byte[] NULL = "<null>".getBytes(StandardCharsets.US_ASCII);

    private final WorkloadBuilder builder;
    private final Connections connections;
    private final StatementScanner scanner = new StatementScanner();
    private final Plans plans;
    private final ParameterList parameterList = new ParameterList();
    private SessionTable sessions = new SessionTable();
    private int source;
    private int firstRow;
    private boolean errorsNameTheirStatement;

    Joiner(WorkloadBuilder builder) {
        this.builder = builder;
        this.connections = new Connections(builder);
        this.plans = new Plans(builder);
    }

    /// @param continues true when the sessions of the source before go on in this one (rotated
    /// logs)
    /// @param namesStatements true when the format writes the statement below its error
    void start(int nextSource, boolean continues, boolean namesStatements) {
        source = nextSource;
        firstRow = builder.size();
        errorsNameTheirStatement = namesStatements;
        if (!continues) {
            sessions = new SessionTable();
        }
    }

    /// Counts what still waited for another line.
    void finish() {
        for (SessionState state : sessions.all()) {
            plans.settle(state);
        }
    }

    @Override
    public void accept(Entry entry) {
        SessionState state = sessions.of(entry);
        switch (entry.kind) {
            case STATEMENT -> statement(sameConnection(state, entry), entry);
            case DURATION -> duration(state, entry);
            case PARSE_OR_BIND -> step(sameConnection(state, entry), entry);
            case PARAMETER_LIST -> parameters(state, entry);
            case BIND_VALUE -> bindValue(state, entry);
            case ERROR -> error(state);
            case ERROR_STATEMENT -> errorStatement(sameConnection(state, entry), entry);
            case REQUEST_END -> requestEnd(state, entry);
            case BATCH -> batch(state, entry);
            case ROWS -> rows(state, entry);
            case MEMORY_PAGING -> state.memoryPaging = true;
            case PLAN -> plan(sameConnection(state, entry), entry);
            case FETCH -> fetch(state, entry);
            case CONTEXT -> state.plan = null;
            case CONNECTION -> connection(state);
            case OTHER -> own(state);
            case DETAIL, UNKNOWN -> {}
        }
    }

    /// What every entry does that does not add to the one above.
    private void own(SessionState state) {
        plans.settle(state);
        state.errorOpen = false;
        state.parameterRow = -1;
    }

    private void connection(SessionState state) {
        own(state);
        if (state.index >= 0) {
            sessions.renew(state);
        }
    }

    private SessionState sameConnection(SessionState state, Entry entry) {
        if (!connections.isOther(state, entry)) {
            return state;
        }
        own(state);
        return sessions.renew(state);
    }

    private void statement(SessionState state, Entry entry) {
        scan(entry);
        long planRows = plans.rowsOf(state, scanner);
        own(state);
        boolean own = state.bareSteps || state.stepText == stepText(entry);
        long steps = entry.extended && own ? state.takeSteps() : 0;
        state.dropSteps();
        int row = add(state, entry);
        if (entry.durationNanos >= 0) {
            builder.setDuration(row, entry.durationNanos + steps);
        }
        state.open = entry.durationNanos < 0;
        state.extraNanos = steps;
        if (planRows >= 0) {
            builder.setRowCount(row, planRows);
        }
        if (entry.extended) {
            builder.flag(row, StatementFlags.EXTENDED);
        }
    }

    private void scan(Entry entry) {
        byte[] decoded = entry.decoded;
        if (decoded != null) {
            scanner.scan(decoded, 0, decoded.length);
        } else {
            scanner.scan(entry.buffer, entry.textFrom, entry.textTo);
        }
    }

    private int add(SessionState state, Entry entry) {
        int row =
                builder.add(
                        scanner,
                        entry.timeMicros,
                        -1,
                        connections.indexOf(state, entry),
                        source,
                        entry.bufferOffset + entry.textFrom,
                        entry.textTo - entry.textFrom,
                        entry.line);
        state.row = row;
        state.parameterRow = row;
        state.fingerprint = scanner.fingerprint();
        state.literals = scanner.literalHash();
        if (entry.requestFrom >= 0) {
            builder.setRequest(row, connections.requestOf(state, entry));
        }
        if (state.memoryPaging) {
            state.memoryPaging = false;
            builder.flag(row, StatementFlags.MEMORY_PAGING);
        }
        if (state.batchRows > 0 && state.fingerprint == state.batchFingerprint) {
            state.batchRows--;
            builder.flag(row, StatementFlags.BATCHED);
        }
        return row;
    }

    /// A duration alone closes the open statement; else it may be a step of the next one
    /// (log_duration writes parse and bind that way, before `execute`). One with a text (a
    /// slow-query line) belongs to the statement of that text.
    private void duration(SessionState state, Entry entry) {
        plans.settle(state);
        state.parameterRow = -1;
        if (entry.textFrom >= 0) {
            repeated(state, entry);
        } else if (state.open) {
            builder.setDuration(state.row, entry.durationNanos + state.extraNanos);
            state.open = false;
            state.dropSteps();
        } else {
            state.parseNanos = state.bindNanos;
            state.bindNanos = entry.durationNanos;
            state.stepText = 0;
            state.bareSteps = true;
        }
    }

    private void repeated(SessionState state, Entry entry) {
        scan(entry);
        if (state.row >= 0
                && scanner.fingerprint() == state.fingerprint
                && builder.duration(state.row) < 0) {
            builder.setDuration(state.row, entry.durationNanos);
        }
    }

    private void fetch(SessionState state, Entry entry) {
        own(state);
        if (state.row < 0) {
            return;
        }
        long before = Math.max(0, builder.duration(state.row));
        if (entry.durationNanos >= 0) {
            builder.setDuration(state.row, before + entry.durationNanos);
        } else {
            state.open = true;
            state.extraNanos = before;
        }
    }

    private void step(SessionState state, Entry entry) {
        own(state);
        long text = stepText(entry);
        boolean parse = entry.ordinal == 1;
        if (parse || text != state.stepText || state.bareSteps) {
            state.dropSteps();
        }
        state.stepText = text;
        state.bareSteps = false;
        if (parse) {
            state.parseNanos = entry.durationNanos;
        } else {
            state.bindNanos = entry.durationNanos;
        }
    }

    /// Knows the text of a step again without reading all of it: parse, bind and execute of one
    /// statement write the same bytes, so length and both ends are enough to tell it from its
    /// neighbours.
    private static long stepText(Entry entry) {
        int length = entry.textTo - entry.textFrom;
        int ends = Math.min(32, length);
        long hash = length + 1L;
        for (int i = 0; i < ends; i++) {
            hash = hash * 31 + entry.buffer[entry.textFrom + i];
            hash = hash * 31 + entry.buffer[entry.textTo - 1 - i];
        }
        return hash;
    }

    private void parameters(SessionState state, Entry entry) {
        int row = state.parameterRow;
        if (row < 0) {
            return;
        }
        if (row >= firstRow) {
            long offset = entry.bufferOffset + entry.textFrom;
            builder.bindList(row, offset, entry.textTo - entry.textFrom);
        }
        parameterList.tell(builder, row, entry.buffer, entry.textFrom, entry.textTo);
        state.parameterRow = -1;
    }

    private void bindValue(SessionState state, Entry entry) {
        if (state.row < 0) {
            return;
        }
        boolean isNull =
                Arrays.equals(NULL, 0, NULL.length, entry.buffer, entry.textFrom, entry.textTo);
        int hash = isNull ? 0 : SqlHash.value(entry.buffer, entry.textFrom, entry.textTo);
        if (state.row >= firstRow) {
            long offset = entry.bufferOffset + entry.textFrom;
            int length = entry.textTo - entry.textFrom;
            builder.bind(state.row, entry.ordinal, hash, offset, length);
        } else {
            builder.bindHash(state.row, entry.ordinal, hash);
        }
    }

    private void error(SessionState state) {
        own(state);
        state.errorOpen = true;
        if (!errorsNameTheirStatement && state.open) {
            builder.flag(state.row, StatementFlags.FAILED);
        }
    }

    /// The statement of an error is the open one where the log shows that execution already; else
    /// this is its only line, and it counts.
    private void errorStatement(SessionState state, Entry entry) {
        if (!state.errorOpen) {
            return;
        }
        state.errorOpen = false;
        state.dropSteps();
        scan(entry);
        boolean shown =
                state.open
                        && scanner.fingerprint() == state.fingerprint
                        && scanner.literalHash() == state.literals;
        if (!shown) {
            add(state, entry);
        }
        state.parameterRow = shown ? -1 : state.row;
        builder.flag(state.row, StatementFlags.FAILED);
        state.open = false;
    }

    private void plan(SessionState state, Entry entry) {
        own(state);
        scan(entry);
        boolean shown =
                state.open
                        && scanner.fingerprint() == state.fingerprint
                        && scanner.literalHash() == state.literals;
        if (!shown) {
            int index = connections.indexOf(state, entry);
            state.plan = Plans.pending(entry, scanner, index, source);
        } else if (entry.count >= 0) {
            builder.setRowCount(state.row, entry.count);
        }
    }

    private void requestEnd(SessionState state, Entry entry) {
        String title =
                new String(
                        entry.buffer,
                        entry.textFrom,
                        entry.textTo - entry.textFrom,
                        StandardCharsets.UTF_8);
        int session = entry.sessionFrom < 0 ? -1 : state.index;
        builder.mark(session, entry.timeMicros, title);
    }

    /// Rows that are logged one by one before or after the word of their batch all went out
    /// together.
    private void batch(SessionState state, Entry entry) {
        int size = (int) Math.min(Integer.MAX_VALUE, Math.max(entry.count, 1));
        if (state.row >= 0) {
            builder.setBatchSize(state.row, size);
            state.batchFingerprint = state.fingerprint;
            state.batchRows = size - 1;
        }
    }

    private void rows(SessionState state, Entry entry) {
        if (state.row >= 0 && entry.count >= 0) {
            long before = Math.max(0, builder.rowCount(state.row));
            builder.setRowCount(state.row, before + entry.count);
        }
    }
}
