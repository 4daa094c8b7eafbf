package org.querygram.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.querygram.sql.CommentTags;
import org.querygram.sql.SqlHash;
import org.querygram.sql.StatementScanner;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Workloads as tests write them: one statement a line, everything before the SQL is optional.
///
/// ```
/// # a comment; also behind a statement, after two blanks
/// 10:00:00.001  s1  2ms  select * from items where order_id = 101   # expect n-plus-one
/// s1 req=r-7 !failed rows=500 batch=20 dropped=9 insert into items (id) values ($1)  <- 7, 'x',
/// <null>
/// 10:00:00.050  s1  ==  GET /articles/
/// @ second.log
/// ```
///
/// Times are of 1 January 2026 UTC, and may be longer than a day (`26:00:00`). A session is `s` and
/// a number. `<-` stands before the bound values, `==` before the title of a request that ended
/// here, `=/` before how many statements an ORM's session that ended here sent (`?` where batches
/// leave it open), `@` before the next source. `error=unique-violation:tag_name_key:tag:name` is
/// why it failed: kind, constraint, table, column. Other flags: `!extended`, `!paging`, `!lent`. A
/// line without SQL and title is an error, so that no fixture says less than it seems to.
public final class WorkloadText {

    private static final long MIDNIGHT =
            LocalDate.of(2026, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) * 1_000_000;

    private final String text;
    private final byte[] bytes;
    private final WorkloadBuilder builder = new WorkloadBuilder();
    private final StatementScanner scanner = new StatementScanner();
    private final Map<String, Integer> sessions = new HashMap<>();
    private final Map<String, Integer> lastRows = new HashMap<>();
    private int source = -1;
    private long line;

    private WorkloadText(String text) {
        this.text = text;
        this.bytes = text.getBytes(UTF_8);
    }

    /// The workload of some lines.
    public static Workload of(String... lines) {
        return new WorkloadText(String.join("\n", lines)).read();
    }

    private Workload read() {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            line++;
            readLine(from, to);
            from = to + 1;
        }
        return builder.build(
                (source, offset, length) -> new String(bytes, (int) offset, length, UTF_8));
    }

    private void readLine(int from, int to) {
        int comment = text.indexOf("  # ", from, to);
        WorkloadLine fields = WorkloadLine.read(text, from, comment >= 0 ? comment : to);
        if (fields.isBlank()) {
            return;
        }
        if (fields.word().equals("@") || source < 0) {
            source =
                    builder.addSource(
                            fields.word().equals("@") ? fields.rest() : "fixture.log", "text");
        }
        if (fields.word().equals("==")) {
            builder.mark(markSession(fields), micros(fields), fields.rest());
        } else if (fields.word().equals("=/")) {
            endOrmSession(fields);
        } else if (!fields.word().equals("@")) {
            addStatement(fields);
        }
    }

    private void endOrmSession(WorkloadLine fields) {
        boolean batches = fields.rest().equals("?");
        int alone = batches ? 0 : Integer.parseInt(fields.rest());
        int firstRow = lastRows.getOrDefault(fields.session, builder.size() - 1);
        builder.endOrmSession(firstRow, micros(fields), alone, batches ? 1 : 0);
    }

    private int markSession(WorkloadLine fields) {
        return fields.session.isEmpty() ? -1 : session(fields.session);
    }

    private void addStatement(WorkloadLine fields) {
        int from = byteAt(fields.sqlFrom);
        int length = byteAt(fields.sqlTo) - from;
        scanner.scan(bytes, from, from + length);
        int row =
                builder.add(
                        scanner,
                        micros(fields),
                        fields.durationNanos,
                        session(fields.session),
                        source,
                        from,
                        length,
                        line);
        lastRows.put(fields.session, row);
        builder.flag(row, fields.flags);
        if (!fields.error.isEmpty()) {
            builder.fail(row, error(fields.error.split(":", -1)));
        }
        if (!fields.request.isEmpty()) {
            builder.setRequest(row, builder.request(fields.request));
        }
        CommentTags tags = CommentTags.read(bytes, from, from + length);
        if (tags != null) {
            builder.setTags(row, tags);
        }
        if (fields.rows >= 0) {
            builder.setRowCount(row, fields.rows);
        }
        if (fields.dropped >= 0) {
            builder.setDroppedRows(row, fields.dropped);
        }
        if (fields.batch > 0) {
            builder.setBatchSize(row, fields.batch);
        }
        bind(row, fields);
    }

    private void bind(int row, WorkloadLine fields) {
        for (int i = 0; i < fields.values.size(); i++) {
            String value = fields.values.get(i);
            int at = fields.valuePlaces.get(i);
            int hash = value.equals("<null>") ? 0 : SqlHash.value(value);
            builder.bind(row, i + 1, hash, byteAt(at), value.getBytes(UTF_8).length);
        }
    }

    private static SqlError error(String[] words) {
        String[] names = java.util.Arrays.copyOf(words, 4);
        SqlErrorKind kind =
                SqlErrorKind.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        return new SqlError(kind, null, names[1], names[2], names[3], null);
    }

    private int session(String name) {
        return sessions.computeIfAbsent(name, key -> builder.addSession(key, null, null, null));
    }

    /// A moment as fixtures write it, in microseconds since 1970.
    public static long time(String time) {
        int colon = time.indexOf(':');
        long hours = Long.parseLong(time.substring(0, colon));
        LocalTime inFirstHour = LocalTime.parse("00" + time.substring(colon));
        return MIDNIGHT + hours * 3_600_000_000L + inFirstHour.toNanoOfDay() / 1000;
    }

    private static long micros(WorkloadLine fields) {
        return fields.time.isEmpty() ? Workload.NO_TIME : time(fields.time);
    }

    private int byteAt(int position) {
        boolean ascii = bytes.length == text.length();
        return ascii ? position : text.substring(0, position).getBytes(UTF_8).length;
    }
}
