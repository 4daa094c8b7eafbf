package org.querygram.app.compare;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.TableColours;
import org.querygram.app.statement.ShortSql;
import org.querygram.app.statement.StatementText;
import org.querygram.compare.Comparison;
import org.querygram.compare.FindingChange;
import org.querygram.compare.QueryChange;
import org.querygram.compare.SegmentMatch;
import org.querygram.sql.StatementShape;

import java.util.List;
import java.util.function.Predicate;

/// Two logs side by side: the verdict, the changes and which one is looked at.
public final class CompareViewModel {

    private final OpenLog before;
    private final OpenLog after;
    private final Comparison comparison;
    private final FilteredList<ChangeRow> rows;
    private final ObjectProperty<ChangeFilter> filter =
            new SimpleObjectProperty<>(ChangeFilter.ALL);
    private final ObjectProperty<@Nullable ChangeRow> selected = new SimpleObjectProperty<>();
    private final SidesViewModel sides;

    /// @param comparison of these two logs
    public CompareViewModel(OpenLog before, OpenLog after, Comparison comparison) {
        TableColours shared = TableColours.of(before.analysis(), after.analysis());
        // A table keeps its colour on both sides.
        this.before = before.coloured(shared);
        this.after = after.coloured(shared);
        this.comparison = comparison;
        sides = new SidesViewModel(this.before, this.after);
        rows =
                new FilteredList<>(
                        FXCollections.observableArrayList(
                                comparison.queries().stream().map(this::row).toList()));
        filter.subscribe(now -> rows.setPredicate(shownBy(now)));
        selected.set(rows.isEmpty() ? null : rows.getFirst());
    }

    private static Predicate<ChangeRow> shownBy(ChangeFilter filter) {
        return row -> filter.shows(row.change());
    }

    private ChangeRow row(QueryChange change) {
        int colour =
                change.classBefore() >= 0
                        ? before.colour(change.classBefore())
                        : after.colour(change.classAfter());
        return new ChangeRow(change, colour);
    }

    /// Takes the place of the comparison of the same logs before one of them grew: the same kind of
    /// changes is shown, the same change is selected, the timelines show the same.
    public void takeOver(CompareViewModel old) {
        filter.set(old.filter.get());
        sides.takeOver(old.sides);
        ChangeRow was = old.selected.get();
        if (was != null) {
            rows.stream().filter(row -> row.isOf(was)).findFirst().ifPresent(selected::set);
        }
    }

    public OpenLog before() {
        return before;
    }

    public OpenLog after() {
        return after;
    }

    public Comparison comparison() {
        return comparison;
    }

    /// False when one side is a saved analysis, which holds no single statements to draw.
    public boolean hasTimelines() {
        return !before.isSaved() && !after.isSaved();
    }

    /// The two timelines.
    public SidesViewModel sides() {
        return sides;
    }

    /// A statement short enough for a row of the table.
    public String shortSql(QueryChange change) {
        StatementShape shape =
                change.classBefore() >= 0
                        ? before.shape(change.classBefore())
                        : after.shape(change.classAfter());
        boolean single = shape.tables().size() == 1;
        return ShortSql.of(change.normalized(), single ? shape.tables().getFirst().name() : "");
    }

    public String statementsBefore() {
        return Figures.count(comparison.statementsBefore());
    }

    public String statementsAfter() {
        return Figures.count(comparison.statementsAfter());
    }

    /// "4 findings resolved, 0 new".
    public String verdict() {
        return CompareWords.verdict(comparison);
    }

    /// "the estimate before the repair was 13".
    public String estimate() {
        return CompareWords.estimate(comparison);
    }

    /// What "Copy verdict" puts on the clipboard: one line with both files.
    public String verdictToCopy() {
        return before.title() + " and " + after.title() + ": " + comparison.verdict();
    }

    public ObjectProperty<ChangeFilter> filterProperty() {
        return filter;
    }

    /// The changes that the filter lets through, the largest first.
    public ObservableList<ChangeRow> rows() {
        return rows;
    }

    /// How many changes a filter shows.
    public int count(ChangeFilter each) {
        return (int) rows.getSource().stream().filter(shownBy(each)).count();
    }

    public ObjectProperty<@Nullable ChangeRow> selectedProperty() {
        return selected;
    }

    /// Steps to the next or previous change, and round at the end.
    ///
    /// @param by 1 or -1
    public void step(int by) {
        if (!rows.isEmpty()) {
            int at = rows.indexOf(selected.get());
            int next = at < 0 ? (by > 0 ? 0 : rows.size() - 1) : at + by;
            selected.set(rows.get(Math.floorMod(next, rows.size())));
        }
    }

    /// "Change 1 of 9".
    public String place() {
        int at = rows.indexOf(selected.get());
        return at < 0
                ? Figures.counted(rows.size(), "change")
                : "Change " + Figures.count(at + 1L) + " of " + Figures.count(rows.size());
    }

    /// "518 → 23 ms" of all statements that enter the verdict.
    public String totalTime() {
        return ChangeRow.times(
                before.analysis().summary().durationNanos(),
                after.analysis().summary().durationNanos());
    }

    /// "−2,783".
    public String totalDifference() {
        return ChangeRow.difference(comparison.statementsAfter() - comparison.statementsBefore());
    }

    /// "518 ms before, 23 ms after"; empty where a log has no durations.
    public String timesInWords() {
        long was = before.analysis().summary().durationNanos();
        long is = after.analysis().summary().durationNanos();
        return was < 0 || is < 0
                ? ""
                : before.figures().time(was) + " before, " + after.figures().time(is) + " after";
    }

    /// "2,783 statements fewer".
    public String summary() {
        int by = comparison.statementsAfter() - comparison.statementsBefore();
        return by == 0
                ? "as many statements"
                : Figures.counted(Math.abs(by), "statement") + (by < 0 ? " fewer" : " more");
    }

    /// The units of work that both logs have.
    public List<SegmentMatch> segmentPairs() {
        return comparison.segments().stream()
                .filter(match -> match.before() >= 0 && match.after() >= 0)
                .toList();
    }

    /// "GET /articles/ and GET /articles/".
    public String title(SegmentMatch match) {
        return before.analysis().segments().list().get(match.before()).title()
                + " and "
                + after.analysis().segments().list().get(match.after()).title();
    }

    /// Shows a pair of segments in the timelines, or both logs whole.
    public void show(@Nullable SegmentMatch match) {
        if (match == null) {
            sides.scaleProperty().set(Scale.SAME);
            sides.fitAll();
        } else {
            sides.showRows(
                    before.analysis().segments().list().get(match.before()).rows(),
                    after.analysis().segments().list().get(match.after()).rows());
        }
    }

    public List<FindingChange> findings() {
        return comparison.findings();
    }

    /// The selected statement as the log before has it, or what it probably was.
    public @Nullable SidePart sideBefore() {
        ChangeRow row = selected.get();
        return row == null ? null : side(row.change(), true);
    }

    /// The selected statement as the log after has it, or what it probably became.
    public @Nullable SidePart sideAfter() {
        ChangeRow row = selected.get();
        return row == null ? null : side(row.change(), false);
    }

    private SidePart side(QueryChange change, boolean isBefore) {
        String name = isBefore ? "Before" : "After";
        boolean own = (isBefore ? change.classBefore() : change.classAfter()) >= 0;
        QueryChange shown = own ? change : new Successors(before, after, comparison).of(change);
        if (shown == null) {
            return new SidePart(name, "no statement like it", "");
        }
        OpenLog log = isBefore ? before : after;
        int queryClass = isBefore ? shown.classBefore() : shown.classAfter();
        int row = log.firstRow(log.analysis().stats().get(queryClass));
        int count = isBefore ? shown.countBefore() : shown.countAfter();
        String times = Figures.counted(count, "time");
        String line = new StatementText(log, row).place();
        return new SidePart(
                own ? name + ", " + times : name + ", probably " + (isBefore ? "was" : "became"),
                own ? "first at " + line : times + ", " + line,
                new StatementText(log, row).formatted());
    }
}
