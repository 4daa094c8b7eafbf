package org.querygram.app.relations;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.querygram.app.job.Runner;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.app.log.TableColours;
import org.querygram.app.statement.ShortSql;
import org.querygram.detect.Finding;
import org.querygram.loops.LoopNode;
import org.querygram.stats.QueryStats;

import java.util.List;
import java.util.stream.IntStream;

/// The tables of a log and how they hang together; one of them may be in front.
public final class RelationsViewModel {

    /// More boxes than this are no picture any more; the list has them all.
    static final int MOST_BOXES = 40;

    private final OpenLog log;
    private final Selection selection;
    private final Runner runner;
    private final SchemaPicture schema;
    private final ReadOnlyObjectWrapper<@Nullable SchemaTable> current =
            new ReadOnlyObjectWrapper<>();

    public RelationsViewModel(OpenLog log, Selection selection, Runner runner) {
        this.log = log;
        this.selection = selection;
        this.runner = runner;
        this.schema = SchemaPicture.of(log);
        selection.selectedProperty().subscribe(this::follow);
    }

    public OpenLog log() {
        return log;
    }

    public Selection selection() {
        return selection;
    }

    /// All foreign keys, those with most traffic first.
    List<SchemaLink> links() {
        return schema.links();
    }

    /// All tables, the busiest first.
    List<SchemaTable> tables() {
        return schema.tables();
    }

    /// The tables of the picture: the busiest, so many as can be looked at.
    List<SchemaTable> boxes() {
        return schema.tables().subList(0, Math.min(MOST_BOXES, schema.tables().size()));
    }

    /// The foreign keys between tables of the picture.
    List<SchemaLink> lines() {
        List<String> shown = boxes().stream().map(SchemaTable::name).toList();
        return schema.links().stream()
                .filter(link -> has(shown, link.relation().fromTable()))
                .filter(link -> has(shown, link.relation().toTable()))
                .toList();
    }

    private static boolean has(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    List<SchemaLink> linksOf(SchemaTable table) {
        return schema.linksOf(table.name());
    }

    /// The table in front, or null.
    ReadOnlyObjectProperty<@Nullable SchemaTable> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// `11 tables and 6 foreign keys, inferred from this log`.
    public String summary() {
        int tables = schema.tables().size();
        int keys = schema.links().size();
        String left =
                tables > MOST_BOXES
                        ? "; the picture has the " + MOST_BOXES + " busiest, the list has all"
                        : "";
        return Figures.counted(tables, "table")
                + " and "
                + Figures.counted(keys, "foreign key")
                + ", inferred from this log"
                + left;
    }

    /// Selects the statements of a table in every view.
    void choose(SchemaTable table) {
        current.set(table);
        runner.inBackground(
                () -> {
                    int[] rows = rowsOf(table);
                    runner.onWindow(() -> select(table, rows));
                });
    }

    private void select(SchemaTable table, int[] rows) {
        if (current.get() == table && rows.length > 0) {
            selection.select(new Selected.OfRows("Table " + table.name(), rows));
        }
    }

    /// Nothing is in front any more.
    void leave() {
        current.set(null);
        selection.clear();
    }

    void chooseFinding(Finding finding) {
        selection.select(new Selected.OfFinding(finding));
    }

    /// Selects the statements of one query class.
    void chooseClass(QueryStats stats) {
        runner.inBackground(
                () -> {
                    int[] rows =
                            rowsWhere(row -> log.workload().queryClass(row) == stats.queryClass());
                    runner.onWindow(
                            () -> selection.select(new Selected.OfClass(stats.queryClass(), rows)));
                });
    }

    /// True when the filter leaves a statement of the table.
    boolean isLeft(SchemaTable table) {
        return selection.shown().isAll()
                || table.classes().stream()
                        .anyMatch(stats -> selection.shown().containsClass(stats.queryClass()));
    }

    /// What the filter field takes to leave only this table.
    String filterOf(SchemaTable table) {
        boolean plain = table.name().chars().noneMatch(c -> c == ',' || c == '"' || c == ' ');
        return "table:" + (plain ? table.name() : '"' + table.name().replace("\"", "\\\"") + '"');
    }

    String sql(QueryStats stats) {
        return ShortSql.of(
                log.queryClass(stats.queryClass()).normalized(),
                log.shape(stats.queryClass()).tables().size() == 1
                        ? log.shape(stats.queryClass()).tables().getFirst().name()
                        : "");
    }

    private int[] rowsOf(SchemaTable table) {
        boolean[] wanted = new boolean[log.workload().queryClasses().size()];
        table.classes().forEach(stats -> wanted[stats.queryClass()] = true);
        return rowsWhere(row -> wanted[log.workload().queryClass(row)]);
    }

    private int[] rowsWhere(java.util.function.IntPredicate wanted) {
        return IntStream.range(0, log.workload().size()).filter(wanted).toArray();
    }

    /// A class, a statement or a finding selected elsewhere brings its table to the front; a range
    /// of statements does not.
    private void follow(Selected selected) {
        String table =
                switch (selected) {
                    case Selected.OfClass of -> log.table(of.queryClass());
                    case Selected.OfRow(int row) -> log.table(log.workload().queryClass(row));
                    case Selected.OfNode of ->
                            of.node() instanceof LoopNode.Step step
                                    ? log.table(step.queryClass())
                                    : null;
                    case Selected.OfFinding of -> firstTable(of.finding());
                    default -> null;
                };
        if (table != null) {
            schema.tables().stream()
                    .filter(known -> known.name().equalsIgnoreCase(table))
                    .findFirst()
                    .ifPresent(current::set);
        } else if (selected instanceof Selected.Nothing) {
            current.set(null);
        }
    }

    private @Nullable String firstTable(Finding finding) {
        return finding.queryClasses().isEmpty()
                ? null
                : TableColours.tableOf(log.workload(), finding.queryClasses().getFirst());
    }
}
