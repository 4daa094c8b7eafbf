package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;
import org.querygram.entry.EntrySink;
import org.querygram.sql.CommentTags;
import org.querygram.sql.RememberingScanner;
import org.querygram.sql.ScannedStatement;
import org.querygram.sql.SqlHash;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.WorkloadBuilder;

import java.nio.charset.StandardCharsets;

/// Joins the entries of a log to statements: what one execution left in several lines becomes one
/// row.
///
/// A small state machine per session, in the order of the log. The rules are those of CLI.md,
/// "statements".
final class Joiner implements EntrySink {

    private final WorkloadBuilder builder;
    private final Connections connections;
    private final RememberingScanner scanner = new RememberingScanner();
    private ScannedStatement scanned = scanner;
    private @Nullable ScannedStatement ahead;
    private final Plans plans;
    private final Durations durations;
    private final BatchRows batches;
    private final Echoes echoes = new Echoes();
    private final ParameterList parameterList = new ParameterList();
    private SessionTable sessions = new SessionTable();
    private int source;
    private int firstRow;
    private int lastRow = -1;
    private boolean errorsNameTheirStatement;
    private @Nullable HiddenStatements hidden;

    Joiner(WorkloadBuilder builder) {
        this.builder = builder;
        this.connections = new Connections(builder);
        this.plans = new Plans(builder);
        this.durations = new Durations(builder);
        this.batches = new BatchRows(builder);
    }

    /// @param continues true when the sessions of the source before go on in this one (rotated
    /// logs)
    /// @param namesStatements true when the format writes the statement below its error
    void start(int nextSource, boolean continues, boolean namesStatements) {
        source = nextSource;
        firstRow = builder.size();
        lastRow = -1;
        echoes.clear();
        errorsNameTheirStatement = namesStatements;
        if (!continues) {
            sessions = new SessionTable();
        }
    }

    /// Tells somebody which statements came without their bind; null for nobody.
    void watch(@Nullable HiddenStatements watching) {
        hidden = watching;
    }

    /// Counts what still waited for another line.
    void finish() {
        for (SessionState state : sessions.all()) {
            plans.settle(state);
            batches.sent(state);
        }
    }

    /// @param facts of the entry's text where it was scanned before, else null
    void accept(Entry entry, @Nullable ScannedStatement facts) {
        ahead = facts;
        accept(entry);
        ahead = null;
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
            case ERROR -> error(state, entry);
            case ERROR_STATEMENT -> errorStatement(sameConnection(state, entry), entry);
            case REQUEST_END -> requestEnd(state, entry);
            case BATCH -> batch(state, entry);
            case BATCH_ROW -> batchRow(state, entry);
            case ROWS -> rows(state, entry);
            case CALLER -> caller(state, entry);
            case TRANSACTION_END -> transactionEnd(state);
            case SESSION_END -> sessionEnd(state, entry);
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
        batches.sent(state);
        if (state.index >= 0) {
            sessions.renew(state);
        }
    }

    private void transactionEnd(SessionState state) {
        own(state);
        batches.sent(state);
    }

    private void sessionEnd(SessionState state, Entry entry) {
        own(state);
        if (state.firstRow >= 0) {
            builder.endOrmSession(state.firstRow, entry.timeMicros, entry.ordinal, entry.count);
            state.firstRow = -1;
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
        if (entry.channel != 0 && isEcho(state, entry)) {
            return;
        }
        Plans.@Nullable Pending plan = plans.of(state, scanned);
        own(state);
        batches.sent(state);
        if (hidden != null && entry.extended && entry.durationNanos >= 0) {
            hidden.executed(state.bindNanos >= 0);
        }
        long steps = durations.stepsOf(state, entry);
        int row = add(state, entry);
        if (entry.durationNanos >= 0) {
            builder.setDuration(row, entry.durationNanos + steps);
        }
        state.open = entry.durationNanos < 0;
        state.extraNanos = steps;
        if (plan != null) {
            plans.tell(row, plan.rows(), plan.dropped());
        }
        if (entry.extended) {
            builder.flag(row, StatementFlags.EXTENDED);
        }
        if (entry.failed) {
            builder.fail(row, null);
        }
        if (entry.channel != 0) {
            echoes.add(entry, state.fingerprint, row);
        }
    }

    /// True when another channel told of this statement before; the one that knows when and where
    /// it ran then tells it.
    private boolean isEcho(SessionState state, Entry entry) {
        int row = echoes.twin(entry, scanned.fingerprint());
        if (row >= 0 && entry.sessionFrom >= 0) {
            own(state);
            builder.place(row, entry.timeMicros, connections.indexOf(state, entry));
            told(state, entry, row);
            state.open = true;
        }
        return row >= 0;
    }

    private void scan(Entry entry) {
        ScannedStatement known = ahead;
        scanned =
                known != null
                        ? known
                        : scanner.scan(entry.text(), entry.textStart(), entry.textEnd());
    }

    private int add(SessionState state, Entry entry) {
        int row =
                builder.add(
                        scanned,
                        entry.timeMicros,
                        -1,
                        connections.indexOf(state, entry),
                        source,
                        entry.offset(entry.textFrom),
                        entry.length(entry.textFrom, entry.textTo),
                        entry.line);
        told(state, entry, row);
        return row;
    }

    /// What follows in the session belongs to this row.
    private void told(SessionState state, Entry entry, int row) {
        lastRow = row;
        state.row = row;
        state.firstRow = state.firstRow < 0 ? row : Math.min(state.firstRow, row);
        state.parameterRow = row;
        state.fingerprint = scanned.fingerprint();
        state.literals = scanned.literalHash();
        connections.tellApplication(state, entry, row);
        if (entry.requestFrom >= 0) {
            builder.setRequest(row, connections.requestOf(state, entry));
        }
        CommentTags tags = CommentTags.read(entry.text(), entry.textStart(), entry.textEnd());
        if (tags != null) {
            builder.setTags(row, tags);
        }
        if (entry.lent) {
            builder.flag(row, StatementFlags.LENT);
        }
        if (state.memoryPaging) {
            state.memoryPaging = false;
            builder.flag(row, StatementFlags.MEMORY_PAGING);
        }
    }

    private void duration(SessionState state, Entry entry) {
        plans.settle(state);
        state.parameterRow = -1;
        if (entry.textFrom >= 0) {
            scan(entry);
            durations.repeated(state, entry, scanned);
        } else {
            durations.bare(state, entry);
        }
    }

    private void fetch(SessionState state, Entry entry) {
        own(state);
        durations.fetch(state, entry);
    }

    private void step(SessionState state, Entry entry) {
        own(state);
        durations.step(state, entry);
    }

    private void parameters(SessionState state, Entry entry) {
        int row = state.parameterRow;
        if (row < 0) {
            return;
        }
        if (row >= firstRow) {
            long offset = entry.offset(entry.textFrom);
            builder.bindList(row, offset, entry.length(entry.textFrom, entry.textTo));
        }
        parameterList.tell(builder, row, entry.text(), entry.textStart(), entry.textEnd());
        state.parameterRow = -1;
    }

    private void bindValue(SessionState state, Entry entry) {
        if (state.row < 0) {
            return;
        }
        int hash =
                entry.nullValue
                        ? 0
                        : SqlHash.value(entry.text(), entry.textStart(), entry.textEnd());
        if (state.row >= firstRow) {
            long offset = entry.offset(entry.textFrom);
            int length = entry.length(entry.textFrom, entry.textTo);
            builder.bind(state.row, entry.ordinal, hash, offset, length);
        } else {
            builder.bindHash(state.row, entry.ordinal, hash);
        }
    }

    private void caller(SessionState state, Entry entry) {
        int row = entry.sessionFrom < 0 ? lastRow : state.row;
        if (row >= 0) {
            int from = entry.textStart();
            int length = entry.textEnd() - from;
            builder.setCaller(row, new String(entry.text(), from, length, StandardCharsets.UTF_8));
        }
    }

    private void error(SessionState state, Entry entry) {
        own(state);
        state.errorOpen = true;
        state.error = ErrorMessages.of(entry);
        if (!errorsNameTheirStatement && state.open) {
            builder.fail(state.row, state.error);
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
                        && scanned.fingerprint() == state.fingerprint
                        && scanned.literalHash() == state.literals;
        if (!shown) {
            add(state, entry);
        }
        state.parameterRow = shown ? -1 : state.row;
        builder.fail(state.row, state.error);
        state.open = false;
    }

    private void plan(SessionState state, Entry entry) {
        own(state);
        scan(entry);
        boolean shown =
                state.open
                        && scanned.fingerprint() == state.fingerprint
                        && scanned.literalHash() == state.literals;
        if (!shown) {
            int index = connections.indexOf(state, entry);
            state.plan = Plans.pending(entry, scanned, index, source);
        } else {
            plans.tell(state.row, entry.count, entry.dropped);
        }
    }

    private void requestEnd(SessionState state, Entry entry) {
        String title =
                new String(
                        entry.text(),
                        entry.textStart(),
                        entry.textEnd() - entry.textStart(),
                        StandardCharsets.UTF_8);
        int session = entry.sessionFrom < 0 ? -1 : state.index;
        builder.mark(session, entry.timeMicros, title);
    }

    /// JDBC rows are logged one by one, and the word of their batch comes after them; Django's
    /// `executemany` is logged once for all rows.
    private void batch(SessionState state, Entry entry) {
        int size = (int) Math.min(Integer.MAX_VALUE, Math.max(entry.count, 1));
        if (state.row >= 0) {
            if (entry.rowsLogged) {
                builder.batchRows(state.row, size);
            } else {
                builder.setBatchSize(state.row, size);
            }
        }
    }

    private void batchRow(SessionState state, Entry entry) {
        scan(entry);
        OpenBatch batch = batches.of(state, scanned);
        if (!batches.repeats(batch, scanned)) {
            own(state);
            int row = add(state, entry);
            builder.setDuration(row, entry.durationNanos);
            state.open = false;
            batch.add(row, scanned.literalHash(), entry.durationNanos);
            return;
        }
        OpenBatch.Repeat before = batches.rowBefore(batch);
        if (before != null) {
            told(state, entry, batches.add(state, batch, scanned, before, source));
        }
        batches.wait(batch, entry);
    }

    private void rows(SessionState state, Entry entry) {
        if (state.row >= 0 && entry.count >= 0) {
            long before = Math.max(0, builder.rowCount(state.row));
            builder.setRowCount(state.row, before + entry.count);
        }
    }
}
