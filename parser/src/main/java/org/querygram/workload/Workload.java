package org.querygram.workload;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementShape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// All statements of one or several logs, in order, as columns. Immutable.
///
/// Rows are numbered from 0 in the order of the log. Detectors, loops and charts follow values
/// through
/// the columns and never read SQL text.
public final class Workload {

    /// Stands where the log has no time.
    public static final long NO_TIME = Long.MIN_VALUE;

    private final Columns columns;
    private final List<QueryClass> classes;
    private final List<Session> sessions;
    private final List<SourceFile> sources;
    private final List<String> requests;
    private final List<String> tags;
    private final List<String> applications;
    private final List<String> callers;
    private final List<SqlError> errors;
    private final List<Mark> marks;
    private final StatementTexts texts;
    private final Shapes shapes;
    private final @Nullable Watch watch;

    Workload(WorkloadBuilder built, StatementTexts texts) {
        this.columns = built.columns();
        this.classes = List.copyOf(built.classes());
        this.sessions = List.copyOf(built.sessions());
        this.sources = List.copyOf(built.sources());
        this.requests = List.copyOf(built.requests());
        this.tags = List.copyOf(built.tags());
        this.applications = List.copyOf(built.applications());
        this.callers = List.copyOf(built.callers());
        this.errors = List.copyOf(built.errors());
        this.marks = List.copyOf(built.marks());
        this.texts = texts;
        this.shapes = new Shapes(classes);
        this.watch = null;
    }

    private Workload(
            Workload whole,
            Columns columns,
            List<QueryClass> classes,
            List<Session> sessions,
            List<Mark> marks) {
        this.columns = columns;
        this.classes = List.copyOf(classes);
        this.sessions = List.copyOf(sessions);
        this.sources = whole.sources;
        this.requests = whole.requests;
        this.tags = whole.tags;
        this.applications = whole.applications;
        this.callers = whole.callers;
        this.errors = whole.errors;
        this.marks = List.copyOf(marks);
        this.texts = whole.texts;
        this.shapes = new Shapes(this.classes);
        this.watch = null;
    }

    private Workload(Appended both, StatementTexts texts) {
        this.columns = both.columns;
        this.classes = List.copyOf(both.classes);
        this.sessions = List.copyOf(both.sessions);
        this.sources = List.copyOf(both.sources);
        this.requests = List.copyOf(both.requests.all);
        this.tags = List.copyOf(both.tags.all);
        this.applications = List.copyOf(both.applications.all);
        this.callers = List.copyOf(both.callers.all);
        this.errors = List.copyOf(both.errors.all);
        this.marks = List.copyOf(both.marks);
        this.texts = texts;
        this.shapes = new Shapes(classes);
        this.watch = null;
    }

    private Workload(Workload whole, Watch watch) {
        this.columns = whole.columns;
        this.classes = whole.classes;
        this.sessions = whole.sessions;
        this.sources = whole.sources;
        this.requests = whole.requests;
        this.tags = whole.tags;
        this.applications = whole.applications;
        this.callers = whole.callers;
        this.errors = whole.errors;
        this.marks = whole.marks;
        this.texts = whole.texts;
        this.shapes = whole.shapes;
        this.watch = watch;
    }

    /// The same statements, and somebody who hears what is asked about them.
    public Workload watchedBy(Watch other) {
        return new Workload(this, other);
    }

    /// The answer to a question about some rows. Whoever watches hears of the question instead of
    /// what it looks at.
    ///
    /// @param rows do not change
    public <T> T ask(Question<T> question, int... rows) {
        return watch == null ? question.about(this, rows) : watch.ask(question, rows);
    }

    private void tell() {
        if (watch != null) {
            watch.looked();
        }
    }

    /// This workload and another one behind it: parts of a log that were read apart, in other runs
    /// or on other machines, are judged as one.
    ///
    /// Appending is associative, and a workload without anything changes nothing. Parts appended
    /// are what reading them together gives, as long as no session goes on from one part to the
    /// next (files of one rotated set are read together) and the parts do not overlap in time.
    ///
    /// @throws IllegalArgumentException when both together have more than 4,096 sources
    public Workload append(Workload next) {
        return new Workload(
                new Appended(this, next), new AppendedTexts(texts, sources.size(), next.texts));
    }

    /// Nothing: what appending starts from.
    public static Workload empty() {
        return new WorkloadBuilder().build((source, offset, length) -> "");
    }

    Columns columns() {
        return columns;
    }

    List<String> applications() {
        return applications;
    }

    List<String> callers() {
        return callers;
    }

    List<SqlError> errors() {
        return errors;
    }

    /// Only some of the statements, with the sessions, query classes and marks that these have.
    public Workload only(BitSet rows) {
        Part part = new Part(this, rows);
        return new Workload(
                this, part.columns(columns), part.classes(), part.sessions(), part.marks());
    }

    /// A column for whoever keeps a number for each statement, in the same room as the workload's
    /// own: on the heap while that has room, else in its temporary file.
    ///
    /// @param absent the value of rows that were never set
    public IntColumn newColumn(int absent) {
        return new IntColumn(absent, columns.space);
    }

    /// How many statements there are.
    public int size() {
        return columns.size;
    }

    public List<QueryClass> queryClasses() {
        return classes;
    }

    public List<Session> sessions() {
        tell();
        return sessions;
    }

    public List<SourceFile> sources() {
        return sources;
    }

    /// Request, trace or MDC ids, in order of first appearance.
    public List<String> requests() {
        return requests;
    }

    public List<Mark> marks() {
        tell();
        return marks;
    }

    /// Parts of the program that comments name ("orders#index"), in order of first appearance.
    public List<String> tags() {
        return tags;
    }

    /// Index into `tags()`, or -1: most statements have no such comment.
    public int tag(int row) {
        tell();
        return columns.tag.get(row);
    }

    /// A view over one row.
    public Statement statement(int row) {
        return new Statement(this, row);
    }

    /// Microseconds since 1970 UTC, or `NO_TIME`.
    public long timeMicros(int row) {
        tell();
        return columns.time.get(row);
    }

    /// Nanoseconds (in steps of a microsecond), or -1 where the log does not say.
    public long durationNanos(int row) {
        tell();
        return columns.durationNanos(row);
    }

    /// Index into `queryClasses()`.
    public int queryClass(int row) {
        return columns.queryClass.get(row);
    }

    /// Index into `sessions()`.
    public int session(int row) {
        return columns.session.get(row);
    }

    /// True when two statements of one unit of work are of one session, as far as the log tells: a
    /// pool's connection has another number each time it is lent.
    public boolean isSameSession(int row, int other) {
        return session(row) == session(other)
                || has(row, StatementFlags.LENT) && has(other, StatementFlags.LENT);
    }

    /// Hash over all literals and bound values: equal for two runs of one class with equal values.
    public long literalHash(int row) {
        return columns.literals.get(row);
    }

    /// Hash of a key value (`SqlHash.value`), or 0 where it is not known.
    ///
    /// @param key position in the class's `keyColumns`
    public int keyValue(int row, int key) {
        return columns.keys[key].get(row);
    }

    /// Index into `sources()`.
    public int source(int row) {
        tell();
        return (int) (columns.place.get(row) >>> Columns.OFFSET_BITS);
    }

    /// Where the SQL text starts: bytes from the start of the decompressed source.
    public long offset(int row) {
        tell();
        return columns.place.get(row) & ((1L << Columns.OFFSET_BITS) - 1);
    }

    /// Bytes of the SQL text in its source.
    public int length(int row) {
        tell();
        return columns.length.get(row);
    }

    /// Number of the entry's first line, from 1.
    public int line(int row) {
        tell();
        return columns.line.get(row);
    }

    /// True when the row carries all of the given `StatementFlags`.
    public boolean has(int row, int flags) {
        return (columns.flags.get(row) & flags) == flags;
    }

    /// All of the row's `StatementFlags`.
    public int flags(int row) {
        return columns.flags.get(row);
    }

    /// Index into `requests()`, or -1.
    public int request(int row) {
        tell();
        return columns.request.get(row);
    }

    /// What the program called itself when it sent this statement, or null. A pool may lend one
    /// session to several programs.
    public @Nullable String application(int row) {
        tell();
        int own = columns.application.get(row);
        return own >= 0 ? applications.get(own) : sessions.get(session(row)).application();
    }

    /// The line of the program's code that sent this statement, as the log writes it
    /// (`org.example.Shop.list(Shop.java:42)`), or null: few logs know it.
    public @Nullable String caller(int row) {
        tell();
        int index = columns.caller.get(row);
        return index < 0 ? null : callers.get(index);
    }

    /// Why a statement failed; null for one that did not, and where the log does not tell the
    /// reason (`StatementFlags.FAILED` says whether it failed).
    public @Nullable SqlError error(int row) {
        int index = columns.error.get(row);
        return index < 0 ? null : errors.get(index);
    }

    /// A number that equal errors share, or -1: `error` has no error then.
    public int errorNumber(int row) {
        return columns.error.get(row);
    }

    /// Rows that went out with this statement in one batch, or 0 when the log does not say so.
    public int batchSize(int row) {
        return columns.batch.get(row);
    }

    /// Items of the longest list (IN, VALUES rows, ARRAY) of the statement, or 0.
    public int listLength(int row) {
        return columns.list.get(row);
    }

    /// Rows that the statement returned, or -1 where the log does not say.
    public long rowCount(int row) {
        return columns.rows.get(row);
    }

    /// Rows that the statement's plan read from end to end of a table and dropped again, as no
    /// index led to those it wanted; 0 where the plan has no such step, -1 where the log has no
    /// plan.
    public long droppedRows(int row) {
        return columns.dropped.get(row);
    }

    /// What a query class reads and writes; worked out the first time it is asked for.
    public StatementShape shape(int queryClass) {
        return shapes.of(queryClass);
    }

    /// The SQL of a row, read back from its source.
    public String sql(int row) {
        return texts.text(source(row), offset(row), length(row));
    }

    /// The lines of the log that hold the row's statement.
    public String originalLines(int row) {
        return texts.lines(source(row), offset(row), length(row));
    }

    /// Where the text of a source starts, as an offset for `bytes`.
    public long start(int source) {
        return texts.start(source);
    }

    /// The log's own bytes in a range, unpacked and in UTF-8; fewer at the end of the source.
    ///
    /// @param source index into `sources()`
    /// @throws IOException with a sentence for people when the source can no longer be read
    public byte[] bytes(int source, long offset, int length) throws IOException {
        tell();
        return texts.bytes(source, offset, length);
    }

    /// Bound values in order; null stands for NULL and for a value that the log does not show.
    public List<@Nullable String> parameters(int row) {
        tell();
        List<@Nullable String> values = new ArrayList<>();
        ParameterRanges ranges = columns.parameters;
        for (int at = ranges.first(row); at >= 0; at = ranges.next(at)) {
            String text = texts.text(source(row), ranges.offset(at), ranges.length(at));
            ParameterText.addTo(values, ranges.ordinal(at), text);
        }
        return values;
    }

    /// True when at least one statement has a time.
    public boolean hasTimes() {
        return columns.hasTimes;
    }

    /// True when at least one statement has a duration.
    public boolean hasDurations() {
        return columns.hasDurations;
    }
}
