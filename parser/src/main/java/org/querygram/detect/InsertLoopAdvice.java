package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.StatementParts.Conflict;

import java.util.List;
import java.util.stream.Collectors;

/// How to insert many rows at once.
final class InsertLoopAdvice {

    private static final int COLUMNS_SHOWN = 4;

    private final RowWrites writes;
    private final DetectionContext context;
    private final Names names;
    private final @Nullable Conflict conflict;
    private final KeySource keys;
    private final int batch;
    private final String table;

    private InsertLoopAdvice(RowWrites writes, int batch, DetectionContext context) {
        this.writes = writes;
        this.context = context;
        this.names = context.names();
        this.conflict = ConflictCode.of(writes.ofClass(), context);
        this.keys = KeySource.of(writes.ofClass(), context);
        this.batch = batch;
        this.table = writes.table().name();
    }

    static Advice of(RowWrites writes, int batch, DetectionContext context) {
        InsertLoopAdvice advice = new InsertLoopAdvice(writes, batch, context);
        boolean link = LinkTable.isLink(writes.ofClass().shape(), context);
        return new Advice(
                link ? advice.djangoLinks() : advice.django(),
                advice.hibernate(),
                advice.sql(),
                advice.caveat(link));
    }

    private String caveat(boolean link) {
        String upsert =
                conflict == null
                        ? ""
                        : "In one statement a row may stand only once, or ON CONFLICT DO UPDATE"
                                + " fails and ON DUPLICATE KEY keeps the last one. ";
        return upsert
                + (link
                        ? "add() reads which links are there first, and sends m2m_changed once; a"
                                + " failing row fails its whole batch."
                        : "bulk_create skips save() and the signals of the model, and a failing row"
                                + " fails its whole batch.");
    }

    private String django() {
        return """
        Build the objects first and create them together (the names are guesses):

        %s.objects.bulk_create(%s, batch_size=%d%s)
        """
                .formatted(
                        names.model(table),
                        names.field(table),
                        batch,
                        conflict == null ? "" : ", " + ConflictCode.django(conflict, names))
                .strip();
    }

    private String djangoLinks() {
        LinkTable link = LinkTable.of(writes.ofClass().shape(), ownerColumn(), context);
        return """
        Pass all links of one %1$s to one add(); for many of them create the links themselves
        (names are guesses):

        %2$s.%3$s.add(*%3$s)
        # or, for many at once:
        %4$s.%3$s.through.objects.bulk_create(links, batch_size=%5$d, ignore_conflicts=True)
        """
                .formatted(
                        link.item().replace('_', ' '),
                        link.item(),
                        link.field(),
                        link.owner(),
                        batch)
                .strip();
    }

    /// The reference that stays the same for longest: its row has the collection.
    private String ownerColumn() {
        List<String> columns =
                writes.ofClass().shape().columns().stream()
                        .map(ColumnUse::column)
                        .filter(column -> names.owner(column) != null)
                        .toList();
        String best = "";
        int fewest = Integer.MAX_VALUE;
        for (String column : columns) {
            int distinct =
                    new KeyValues(
                                    context.workload(),
                                    writes.ofClass().queryClass(),
                                    List.of(column))
                            .distinct(writes.rows());
            if (distinct < fewest) {
                best = column;
                fewest = distinct;
            }
        }
        return best;
    }

    private String hibernate() {
        if (conflict != null) {
            return ConflictCode.hibernate(
                    conflict, writes.ofClass().shape(), names, names.model(table));
        }
        String settings =
                "hibernate.jdbc.batch_size=%d\nhibernate.order_inserts=true".formatted(batch);
        return switch (keys) {
            case SEQUENCE ->
                    """
                    Let Hibernate send batches. The keys come from a sequence, as batches need it; let one question
                    bring as many keys as a batch has rows (allocationSize is the sequence's INCREMENT BY):

                    %s
                    @SequenceGenerator(name = "keys", sequenceName = "%s", allocationSize = %d)
                    """
                            .formatted(
                                    settings, KeySource.sequence(writes.ofClass(), context), batch)
                            .strip();
            case IDENTITY ->
                    """
                    Let Hibernate send batches. The database fills the key in here (IDENTITY), and that prevents
                    batches: take keys from a sequence, or insert with a StatelessSession and JDBC batches:

                    %s
                    @GeneratedValue(strategy = GenerationType.SEQUENCE)
                    """
                            .formatted(settings)
                            .strip();
            case GIVEN ->
                    """
                    Let Hibernate send batches; the rows bring their keys along, so nothing else is in the way.
                    Of several thousand rows flush() and clear() after each batch:

                    %s
                    """
                            .formatted(settings)
                            .strip();
            case UNKNOWN ->
                    """
                    Let Hibernate send batches. If the key is an IDENTITY column, take it from a sequence instead,
                    as IDENTITY prevents batches:

                    %s
                    @GeneratedValue(strategy = GenerationType.SEQUENCE)
                    """
                            .formatted(settings)
                            .strip();
        };
    }

    private String sql() {
        SqlNames sql = SqlNames.of(writes.ofClass(), context);
        return """
        Send many rows in one statement%s:

        %s %s (%s)
        VALUES (...), (...), (...)%s
        """
                .formatted(
                        conflict == null ? ", or use COPY for very many" : "",
                        ConflictCode.verb(writes.ofClass(), conflict),
                        sql.table(),
                        columns(sql),
                        conflict == null ? "" : ConflictCode.clause(conflict, sql))
                .strip();
    }

    private String columns(SqlNames sql) {
        List<ColumnUse> all = writes.ofClass().shape().columns();
        String shown =
                all.stream()
                        .limit(COLUMNS_SHOWN)
                        .map(column -> sql.column(column.column()))
                        .collect(Collectors.joining(", "));
        return all.isEmpty() || all.size() > COLUMNS_SHOWN
                ? (shown + ", ...").replaceFirst("^, ", "")
                : shown;
    }
}
