package org.querygram.workload;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.CommentTags;
import org.querygram.sql.ScannedStatement;
import org.querygram.sql.SqlHash;

import java.util.ArrayList;
import java.util.List;

/// Collects statements, row by row, in the order of the log. Not thread-safe.
///
/// What a later line tells of a statement (a duration, its binds, that it failed) is set by row
/// number.
public final class WorkloadBuilder {

    private Columns columns = new Columns();
    private final ClassTable classes = new ClassTable();
    private final KeyParameters keyParameters = new KeyParameters();
    private final SessionTable sessions = new SessionTable();
    private final List<SourceFile> sources = new ArrayList<>();
    private final NameTable requests = new NameTable();
    private final NameTable tags = new NameTable();
    private final NameTable applications = new NameTable();
    private final NameTable callers = new NameTable();
    private final Errors errors = new Errors();
    private List<Mark> marks = new ArrayList<>();
    private final List<int[]> runs = new ArrayList<>();

    /// @return its index
    public int addSource(String path, String format) {
        sources.add(new SourceFile(sources.size(), path, format));
        return sources.size() - 1;
    }

    /// @return its index
    public int addSession(
            String name,
            @Nullable String user,
            @Nullable String database,
            @Nullable String application) {
        return sessions.add(name, user, database, application);
    }

    /// Tells of a session what a later line knows (its user, after authentication).
    public void setSession(Session session) {
        sessions.set(session);
    }

    public Session session(int index) {
        return sessions.list().get(index);
    }

    /// @return index of the request id, new or known
    public int request(String name) {
        return requests.indexOf(name);
    }

    /// An access line, say: it stands after all rows added so far.
    public void mark(int session, long timeMicros, String title) {
        marks.add(Mark.ofUnit(columns.size, session, timeMicros, title));
    }

    /// Adds a statement whose text was just scanned.
    ///
    /// @param scanned the facts of its text; nothing of it is kept
    /// @param timeMicros since 1970 UTC, or `Workload.NO_TIME`
    /// @param durationNanos or -1
    /// @param offset bytes from the start of the source to the text
    /// @return the row
    public int add(
            ScannedStatement scanned,
            long timeMicros,
            long durationNanos,
            int session,
            int source,
            long offset,
            int length,
            long line) {
        int row = columns.size++;
        columns.time.set(row, timeMicros);
        columns.hasTimes |= timeMicros != Workload.NO_TIME;
        setDuration(row, durationNanos);
        int queryClass = classes.indexOf(scanned);
        columns.queryClass.set(row, queryClass);
        keyParameters.remember(row, queryClass, scanned);
        columns.session.set(row, session);
        columns.literals.set(row, scanned.literalHash());
        columns.place.set(row, ((long) source << Columns.OFFSET_BITS) | offset);
        columns.length.set(row, length);
        columns.line.set(row, (int) Math.min(line, Integer.MAX_VALUE));
        int keys = Math.min(scanned.keyCount(), columns.keys.length);
        for (int key = 0; key < keys; key++) {
            columns.keys[key].set(row, scanned.keyValue(key));
        }
        int flags =
                (scanned.cutOff() ? StatementFlags.CUT : 0)
                        | (scanned.parameterCount() > 0 ? StatementFlags.UNBOUND : 0);
        if (flags != 0) {
            columns.flags.set(row, flags);
        }
        if (scanned.listLength() > 0) {
            columns.list.set(row, scanned.listLength());
        }
        return row;
    }

    /// Adds a statement of which no more is known than its class: an analysis that was saved counts
    /// statements and does not keep them.
    ///
    /// @param known the class, whatever its index; classes get their numbers in order of appearance
    /// @param offset for the workload's texts
    /// @param line 0 where it is not known
    /// @return the row
    public int addKnown(QueryClass known, int session, int source, long offset, long line) {
        int row = columns.size++;
        columns.queryClass.set(row, classes.indexOf(known));
        columns.session.set(row, session);
        columns.place.set(row, ((long) source << Columns.OFFSET_BITS) | offset);
        columns.line.set(row, (int) Math.min(line, Integer.MAX_VALUE));
        return row;
    }

    /// Makes room for a class that may have no statement at all.
    ///
    /// @return its index, new or known
    public int addClass(QueryClass known) {
        return classes.indexOf(known);
    }

    /// Tells when and in which session a row ran, where a later line knows more.
    ///
    /// @param timeMicros since 1970 UTC; `Workload.NO_TIME` leaves the time as it is
    public void place(int row, long timeMicros, int session) {
        if (timeMicros != Workload.NO_TIME) {
            columns.time.set(row, timeMicros);
            columns.hasTimes = true;
        }
        columns.session.set(row, session);
    }

    /// Tells how long a row took, in nanoseconds; -1 leaves it unknown.
    public void setDuration(int row, long durationNanos) {
        columns.setDurationNanos(row, durationNanos);
        columns.hasDurations |= durationNanos >= 0;
    }

    /// Nanoseconds, or -1.
    public long duration(int row) {
        return columns.durationNanos(row);
    }

    /// Adds `StatementFlags`.
    public void flag(int row, int flags) {
        columns.flags.set(row, columns.flags.get(row) | flags);
    }

    private void bound(int row) {
        columns.flags.set(row, columns.flags.get(row) & ~StatementFlags.UNBOUND);
    }

    /// Adds `StatementFlags` to rows of the same session and query class that stand before a row
    /// without another statement of the session between, at most `most` of them.
    private void flagRowsBefore(int row, int most, int flags) {
        int session = columns.session.get(row);
        int queryClass = columns.queryClass.get(row);
        int left = most;
        // Far beyond any batch: a strange log must not make reading quadratic.
        int end = Math.max(0, row - 100_000);
        for (int before = row - 1; left > 0 && before >= end; before--) {
            if (columns.session.get(before) == session) {
                if (columns.queryClass.get(before) != queryClass
                        || (columns.flags.get(before) & flags) == flags) {
                    return;
                }
                flag(before, flags);
                left--;
            }
        }
    }

    /// Tells that `size` rows of a statement, down to this one, went out in one batch. Where an
    /// entity has several tables, so did as many rows of each.
    public void batchRows(int row, int size) {
        int[] turns = new BatchTurns(columns, classes.list()).rows(row, size);
        setBatchSize(row, size);
        if (turns.length == 0) {
            flagRowsBefore(row, size - 1, StatementFlags.BATCHED);
        }
        for (int i = 0; i < turns.length; i++) {
            if (i < turns.length / size) {
                setBatchSize(turns[i], size);
            } else {
                flag(turns[i], StatementFlags.BATCHED);
            }
        }
    }

    public void setRequest(int row, int request) {
        columns.request.set(row, request);
    }

    /// What the program called itself at this row, where it is not what its session began with.
    public void setApplication(int row, String name) {
        columns.application.set(row, applications.indexOf(name));
    }

    /// Tells which line of the program's code sent a row.
    public void setCaller(int row, String place) {
        columns.caller.set(row, callers.indexOf(place));
    }

    /// Says that a row failed, and why. What is told first stays; what comes later may add to it.
    public void fail(int row, @Nullable SqlError why) {
        flag(row, StatementFlags.FAILED);
        if (why != null) {
            int known = columns.error.get(row);
            SqlError all = known < 0 ? why : errors.list().get(known).with(why);
            columns.error.set(row, errors.indexOf(all));
        }
    }

    /// Keeps what a comment of the row's statement tells: its trace as the request id, where the
    /// log gave none, and the part of the program that sent it.
    public void setTags(int row, CommentTags found) {
        if (found.trace() != null && columns.request.get(row) < 0) {
            setRequest(row, request(found.trace()));
        }
        if (found.place() != null) {
            columns.tag.set(row, tags.indexOf(found.place()));
        }
    }

    public void setBatchSize(int row, int size) {
        columns.batch.set(row, size);
        flag(row, StatementFlags.BATCHED);
    }

    /// An ORM's session ended whose statements began with a row at the earliest: the writes of it
    /// that went out in batches, or that did not, are known where the figures leave no doubt.
    ///
    /// @param timeMicros when it ended, or `Workload.NO_TIME`
    /// @param alone statements that it executed one by one
    /// @param batches how many batches it executed
    public void endOrmSession(int firstRow, long timeMicros, int alone, long batches) {
        new SessionBatches(columns, classes.list(), firstRow).tell(alone, batches);
        int statements = batches == 0 ? alone : Mark.UNKNOWN;
        int session = columns.session.get(firstRow);
        marks.add(Mark.ofOrmSession(columns.size, session, timeMicros, statements));
    }

    public void setRowCount(int row, long count) {
        columns.rows.set(row, count);
    }

    /// What `Workload.droppedRows` tells of a row.
    public void setDroppedRows(int row, long count) {
        columns.dropped.set(row, count);
    }

    public long rowCount(int row) {
        return columns.rows.get(row);
    }

    /// A bound value of a row.
    ///
    /// @param ordinal which parameter, from 1
    /// @param valueHash `SqlHash.value` of the value; 0 for NULL
    /// @param offset where the value stands in the row's source
    public void bind(int row, int ordinal, int valueHash, long offset, int length) {
        columns.parameters.add(row, ordinal, offset, length);
        bindHash(row, ordinal, valueHash);
    }

    /// Where a whole list in PostgreSQL's form stands; its values are told by `bindHash`.
    public void bindList(int row, long offset, int length) {
        bound(row);
        columns.parameters.add(row, 0, offset, length);
    }

    /// Lets a bound value take part in the row's literal hash and in its keys.
    public void bindHash(int row, int ordinal, int valueHash) {
        bound(row);
        columns.literals.set(row, SqlHash.mix(columns.literals.get(row), valueHash));
        int[] parameters = keyParameters.of(row, columns.queryClass.get(row));
        for (int key = 0; key < parameters.length; key++) {
            if (parameters[key] == ordinal && columns.keys[key].get(row) == 0) {
                columns.keys[key].set(row, valueHash);
            }
        }
    }

    /// Says that the rows to come are of another run than those before: of the next source.
    public void startRun() {
        runs.add(new int[] {columns.size, marks.size()});
    }

    /// Puts the rows of all runs into the order of their times; row numbers known before mean
    /// nothing after.
    public void mergeRuns() {
        RunMerge merge = new RunMerge(columns, marks, runs);
        columns = columns.inOrder(merge.order());
        marks = merge.marks();
    }

    /// Statements so far.
    public int size() {
        return columns.size;
    }

    /// What was collected, as an immutable workload; the builder must not be used afterwards.
    public Workload build(StatementTexts texts) {
        return new Workload(this, texts);
    }

    Columns columns() {
        return columns;
    }

    List<QueryClass> classes() {
        return classes.list();
    }

    List<Session> sessions() {
        return sessions.list();
    }

    List<SourceFile> sources() {
        return sources;
    }

    List<String> requests() {
        return requests.list();
    }

    List<String> applications() {
        return applications.list();
    }

    List<String> callers() {
        return callers.list();
    }

    List<SqlError> errors() {
        return errors.list();
    }

    List<String> tags() {
        return tags.list();
    }

    List<Mark> marks() {
        return marks;
    }
}
