package org.querygram.app.findings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Rows;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.detect.NotApplicable;

import java.util.List;
import java.util.stream.Collectors;

/// The findings of a log: in which order they stand, which one is looked at, and what was checked
/// besides.
public final class FindingsViewModel {

    private final OpenLog log;
    private final Selection selection;
    private final ObservableList<FindingText> shown = FXCollections.observableArrayList();
    private final ObjectProperty<FindingOrder> order =
            new SimpleObjectProperty<>(FindingOrder.MOST_STATEMENTS);
    private final ReadOnlyObjectWrapper<@Nullable FindingText> current =
            new ReadOnlyObjectWrapper<>();

    public FindingsViewModel(OpenLog log, Selection selection) {
        this.log = log;
        this.selection = selection;
        order.subscribe(this::sort);
        selection.shownProperty().subscribe(() -> sort(order.get()));
        selection.selectedProperty().subscribe(this::follow);
    }

    /// `4`, or `2/4` while the filter leaves some out.
    public String count() {
        int all = log.analysis().causes().size();
        return shown.size() == all
                ? Figures.count(all)
                : Figures.count(shown.size()) + "/" + Figures.count(all);
    }

    /// True when the log has no finding, whatever the filter leaves.
    public boolean hasNone() {
        return log.analysis().causes().isEmpty();
    }

    /// Those that the filter leaves, in the chosen order.
    public ObservableList<FindingText> shown() {
        return shown;
    }

    /// Sorts as the list of the same log did before it grew.
    public void takeOver(FindingsViewModel old) {
        order.set(old.order.get());
    }

    public ObjectProperty<FindingOrder> orderProperty() {
        return order;
    }

    /// The finding that the card explains: the selected one, or the last one that was. Null when
    /// there is none.
    public ReadOnlyObjectProperty<@Nullable FindingText> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// False when something is selected that has no statement of the finding.
    public boolean isConcerned(FindingText text) {
        return switch (selection.get()) {
            case Selected.Nothing _ -> true;
            case Selected.OfFinding _ -> true;
            case Selected other -> Rows.intersect(text.finding().rows(), other.rows());
        };
    }

    public void select(FindingText text) {
        selection.select(new Selected.OfFinding(text.finding()));
    }

    /// Selects the next finding of the list; after the last one the first.
    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    private void step(int by) {
        if (shown.isEmpty()) {
            return;
        }
        boolean some = selection.get() instanceof Selected.OfFinding;
        int at = some ? indexOfCurrent() : by > 0 ? -1 : 0;
        select(shown.get(Math.floorMod(at + by, shown.size())));
    }

    /// Position of the current finding in the list, or -1.
    public int indexOfCurrent() {
        FindingText now = current.get();
        return now == null ? -1 : shown.indexOf(now);
    }

    /// Ids of detectors that looked and found nothing, in one line; empty when unknown.
    public String checked() {
        List<String> spoken = log.analysis().findings().stream().map(Finding::detector).toList();
        List<String> unfit =
                log.analysis().notApplicable().stream().map(NotApplicable::detector).toList();
        return log.detectors().stream()
                .filter(id -> !spoken.contains(id) && !unfit.contains(id))
                .collect(Collectors.joining(", "));
    }

    /// Findings that were called fine.
    public int hidden() {
        return log.analysis().ignored().size();
    }

    /// Detectors that could not judge this log, with the reason.
    public List<String> notApplicable() {
        return log.analysis().notApplicable().stream()
                .map(of -> of.detector() + ": " + of.reason())
                .toList();
    }

    private void sort(FindingOrder next) {
        shown.setAll(
                log.analysis().causes().stream()
                        .map(Cause::whole)
                        .filter(selection.shown()::contains)
                        .sorted(next.order())
                        .map(finding -> new FindingText(log, finding))
                        .toList());
        if (!(selection.get() instanceof Selected.OfFinding) && !shown.contains(current.get())) {
            current.set(shown.isEmpty() ? current.get() : shown.getFirst());
        }
    }

    /// A mark of the chart stands for one finding; the list has its cause, which may show in many
    /// places.
    private Finding whole(Finding finding) {
        return log.analysis().causeOf(finding).map(Cause::whole).orElse(finding);
    }

    /// The card turns to what concerns the selection, and stays where nothing does. While a range
    /// is dragged it stays as well: it would flicker.
    private void turnTo() {
        FindingText now = current.get();
        if (now != null && !isConcerned(now)) {
            shown.stream().filter(this::isConcerned).findFirst().ifPresent(current::set);
        }
    }

    private void follow(Selected selected) {
        if (selected instanceof Selected.OfFinding of) {
            current.set(new FindingText(log, whole(of.finding())));
        } else if (!(selected instanceof Selected.OfRows)) {
            turnTo();
        }
        if (current.get() == null && !shown.isEmpty()) {
            current.set(shown.getFirst());
        }
    }
}
