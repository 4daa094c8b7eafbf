package org.querygram.app.queries;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;
import org.querygram.app.job.Runner;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.app.log.Shown;
import org.querygram.loops.LoopNode;

import java.util.BitSet;
import java.util.Comparator;

/// The table of query classes: which the filter leaves, which one is looked at, and its runs.
///
/// Walks over all rows happen in the background; a choice that is overtaken by the next one is
/// dropped.
public final class QueriesViewModel {

    private final OpenLog log;
    private final Selection selection;
    private final Runner runner;
    private final ObservableList<QueryRow> all = FXCollections.observableArrayList();
    private final FilteredList<QueryRow> shown = new FilteredList<>(all);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable QueryRow> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable QueryDetail> detail =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<long[]> rowsOfClass =
            new ReadOnlyObjectWrapper<>(new long[0]);
    private final ReadOnlyObjectWrapper<@Nullable BitSet> concerned = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<OccurrenceOrder> order;

    public QueriesViewModel(OpenLog log, Selection selection, Runner runner) {
        this.log = log;
        this.selection = selection;
        this.runner = runner;
        boolean timed = log.workload().hasDurations();
        order =
                new SimpleObjectProperty<>(
                        timed ? OccurrenceOrder.SLOWEST : OccurrenceOrder.IN_ORDER);
        all.setAll(QueryRows.of(log));
        selection.shownProperty().subscribe(this::filter);
        selection.selectedProperty().subscribe(this::follow);
        runner.inBackground(this::countRows);
    }

    public OpenLog log() {
        return log;
    }

    public Selection selection() {
        return selection;
    }

    /// What the filter leaves, the most expensive first.
    public ObservableList<QueryRow> shown() {
        return shown;
    }

    /// `119 of 119 query classes, 7,549 of 7,549 statements`.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// The class that is looked at, or null.
    public ReadOnlyObjectProperty<@Nullable QueryRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The runs of the current class; null while there is none, and until they are found.
    public ReadOnlyObjectProperty<@Nullable QueryDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    public ObjectProperty<OccurrenceOrder> orderProperty() {
        return order;
    }

    /// Changes when it is known how many rows each class brought back.
    ReadOnlyObjectProperty<long[]> rowsOfClassProperty() {
        return rowsOfClass.getReadOnlyProperty();
    }

    /// Rows that all runs of a class brought back or wrote; -1 where the log does not say, and
    /// until they are counted.
    public long rows(QueryRow row) {
        long[] rows = rowsOfClass.get();
        return row.index() < rows.length ? rows[row.index()] : -1;
    }

    /// True when query classes have totals to sort by.
    public boolean hasTotals() {
        return log.analysis().summary().durationNanos() >= 0;
    }

    /// True when single statements have durations to sort by.
    public boolean timed() {
        return log.workload().hasDurations();
    }

    /// Selects a class in every view.
    public void choose(QueryRow row) {
        if (row.equals(current.get()) && !selection.isEmpty()) {
            return;
        }
        look(row, true);
    }

    /// Looks at the most expensive class without selecting it, so that no pane is empty; at
    /// nothing when somebody chose already.
    public void lookAtFirst() {
        if (current.get() == null && !shown.isEmpty()) {
            look(shown.getFirst(), false);
        }
    }

    /// Selects one run in every view; its class stays in front.
    public void chooseRun(int row) {
        selection.select(new Selected.OfRow(row));
    }

    /// The selected run, or -1.
    public int chosenRun() {
        return selection.get() instanceof Selected.OfRow(int row) ? row : -1;
    }

    /// Changes with the classes that the selection speaks of.
    ReadOnlyObjectProperty<@Nullable BitSet> concernedProperty() {
        return concerned.getReadOnlyProperty();
    }

    /// True when the selection speaks of this class: it has a statement of it.
    public boolean isConcerned(QueryRow row) {
        BitSet classes = concerned.get();
        return classes != null && classes.get(row.index());
    }

    /// True when something is selected that has no statement of this class.
    public boolean isFaded(QueryRow row) {
        BitSet classes = concerned.get();
        return classes != null && !classes.get(row.index());
    }

    /// Selects the finding of a class.
    public void chooseFinding(QueryRow row) {
        if (row.finding() != null) {
            selection.select(new Selected.OfFinding(row.finding()));
        }
    }

    private void filter(Shown left) {
        shown.setPredicate(row -> left.containsClass(row.index()));
        int classes = log.workload().queryClasses().size();
        int statements = log.workload().size();
        summary.set(
                "%s of %s, %s of %s"
                        .formatted(
                                Figures.count(left.classes(classes)),
                                classes == 1 ? "1 query class" : classesOf(classes),
                                Figures.count(left.statements(statements)),
                                Figures.counted(statements, "statement")));
    }

    private static String classesOf(int classes) {
        return Figures.count(classes) + " query classes";
    }

    private void follow(Selected selected) {
        concern(selected);
        int queryClass = classOf(selected);
        if (queryClass >= 0 && (current.get() == null || current.get().index() != queryClass)) {
            rowOf(queryClass).ifPresent(row -> look(row, false));
        }
    }

    private void concern(Selected selected) {
        if (selected instanceof Selected.Nothing) {
            concerned.set(null);
            return;
        }
        runner.inBackground(
                () -> {
                    BitSet classes = new BitSet();
                    for (int row : selected.rows()) {
                        classes.set(log.workload().queryClass(row));
                    }
                    runner.onWindow(
                            () -> {
                                if (selection.get() == selected) {
                                    concerned.set(classes);
                                }
                            });
                });
    }

    private java.util.Optional<QueryRow> rowOf(int queryClass) {
        return all.stream().filter(row -> row.index() == queryClass).findFirst();
    }

    private int classOf(Selected selected) {
        return switch (selected) {
            case Selected.OfClass of -> of.queryClass();
            case Selected.OfRow(int row) -> log.workload().queryClass(row);
            case Selected.OfFinding of ->
                    of.finding().queryClasses().isEmpty()
                            ? -1
                            : of.finding().queryClasses().getFirst();
            case Selected.OfNode of ->
                    of.node() instanceof LoopNode.Step step ? step.queryClass() : -1;
            default -> -1;
        };
    }

    private void look(QueryRow row, boolean select) {
        current.set(row);
        runner.inBackground(
                () -> {
                    QueryDetail found = QueryDetail.of(row);
                    runner.onWindow(() -> show(found, select));
                });
    }

    private void show(QueryDetail found, boolean select) {
        QueryRow wanted = current.get();
        if (wanted == null || wanted.index() != found.row().index()) {
            return;
        }
        detail.set(found);
        if (select) {
            selection.select(new Selected.OfClass(wanted.index(), found.rows()));
        }
    }

    private void countRows() {
        long[] rows = QueryRows.rowsOfClasses(log.workload());
        runner.onWindow(() -> rowsOfClass.set(rows));
    }

    /// The most expensive first; the most frequent where the log has no durations.
    static Comparator<QueryRow> heaviest() {
        return Comparator.comparingLong((QueryRow row) -> -row.stats().totalNanos())
                .thenComparing(row -> -row.stats().count());
    }
}
