package org.querygram.app.tree;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Rows;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.detect.Finding;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The loop tree of a log: which rows there are, what they say, and which of them the selection
/// concerns.
public final class LoopTreeViewModel {

    /// How far the tree is unfolded.
    public enum Level {
        /// Segments alone.
        ONE("1"),
        /// Segments and what stands directly under them.
        TWO("2"),
        ALL("All");

        private final String title;

        Level(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// A tree that is no longer seen at a glance starts folded.
    private static final int UNFOLDED_AT_FIRST = 60;

    private final OpenLog log;
    private final Selection selection;
    private final LoopRows rows;
    private final RowWords words;
    private SegmentOrder order = SegmentOrder.USUAL;
    private List<LoopRow> roots;
    private final ObjectProperty<Level> level;
    private final Map<LoopRow, RowText> texts = new IdentityHashMap<>();
    private final Map<LoopRow, List<LoopRow>> children = new IdentityHashMap<>();

    public LoopTreeViewModel(OpenLog log, Selection selection) {
        this.log = log;
        this.selection = selection;
        this.rows = new LoopRows(log, selection);
        this.words = new RowWords(log);
        this.roots = rows.roots(order);
        this.level = new SimpleObjectProperty<>(firstLevel());
    }

    public ObjectProperty<Level> levelProperty() {
        return level;
    }

    /// `8 rows stand for 2,796 statements`; without loops just how many there are.
    public String summary() {
        long all = log.outline().treeRows();
        if (all >= log.workload().size()) {
            return Figures.counted(log.workload().size(), "statement") + ", nothing to fold";
        }
        return Figures.counted(all, "row")
                + (all == 1 ? " stands for " : " stand for ")
                + Figures.counted(log.workload().size(), "statement");
    }

    public OpenLog log() {
        return log;
    }

    /// The rows change as a whole when the filter does.
    void filtered() {
        children.clear();
        texts.clear();
        roots = rows.roots(order);
    }

    SegmentOrder order() {
        return order;
    }

    /// The segments stand in another order, all rows are made anew.
    void sort(SegmentOrder by) {
        order = by;
        filtered();
    }

    List<LoopRow> roots() {
        return roots;
    }

    List<LoopRow> children(LoopRow row) {
        return children.computeIfAbsent(row, rows::children);
    }

    boolean isLeaf(LoopRow row) {
        return rows.isLeaf(row);
    }

    RowText text(LoopRow row) {
        return texts.computeIfAbsent(row, words::of);
    }

    /// What stands after the name of a folded loop.
    String folded(LoopRow row) {
        return row instanceof LoopRow.Part part && part.node instanceof LoopNode.Loop loop
                ? words.folded(loop)
                : text(row).detail();
    }

    /// Passes a click on a row on to all views.
    void choose(LoopRow row) {
        switch (row) {
            case LoopRow.Whole whole -> selection.select(new Selected.OfSegment(whole.segment));
            case LoopRow.Part part ->
                    selection.select(new Selected.OfNode(part.segment, part.node));
            case LoopRow.More _ -> selection.clear();
        }
    }

    /// True when the row itself is what is selected.
    boolean isChosen(LoopRow row) {
        return switch (selection.get()) {
            case Selected.OfNode of ->
                    row instanceof LoopRow.Part part
                            && part.segment == of.segment()
                            && part.node.equals(of.node());
            case Selected.OfSegment of ->
                    row instanceof LoopRow.Whole whole && whole.segment.equals(of.segment());
            default -> false;
        };
    }

    /// True when the selection speaks of this row: a step of the selected finding, class or
    /// statement, or the loop right around such a step.
    boolean isConcerned(LoopRow row) {
        if (!(row instanceof LoopRow.Part part)) {
            return false;
        }
        return switch (part.node) {
            case LoopNode.Step step -> isConcerned(step);
            case LoopNode.Loop loop ->
                    loop.body().stream()
                            .anyMatch(n -> n instanceof LoopNode.Step step && isConcerned(step));
        };
    }

    private boolean isConcerned(LoopNode.Step step) {
        return switch (selection.get()) {
            case Selected.OfFinding of -> RowWords.concerns(of.finding(), step);
            case Selected.OfClass of -> of.queryClass() == step.queryClass();
            case Selected.OfRow of -> Rows.contains(step.rows(), of.row());
            case Selected.OfRows of -> Rows.intersect(step.rows(), of.rows());
            default -> false;
        };
    }

    /// The rows from a segment down to the first step that the selection concerns; empty when there
    /// is none.
    List<LoopRow> pathToSelection() {
        int row = rowToShow();
        for (LoopRow root : row < 0 ? List.<LoopRow>of() : roots) {
            if (root instanceof LoopRow.Whole && Rows.contains(root.rows(), row)) {
                return PathFinder.to(this, root, row);
            }
        }
        return List.of();
    }

    private int rowToShow() {
        return switch (selection.get()) {
            case Selected.OfFinding of -> of.finding().firstRow();
            case Selected.OfClass of -> of.rows().length == 0 ? -1 : of.rows()[0];
            case Selected.OfRow of -> of.row();
            case Selected.OfNode of -> of.node().firstRow();
            default -> -1;
        };
    }

    private Level firstLevel() {
        int visible = roots.size();
        for (LoopTree tree : log.analysis().trees()) {
            visible += Math.min(tree.visibleRows(), UNFOLDED_AT_FIRST);
            if (visible > UNFOLDED_AT_FIRST) {
                return roots.size() > 1 ? Level.ONE : Level.TWO;
            }
        }
        return Level.ALL;
    }

    /// The finding that a row's mark stands for.
    void chooseMark(LoopRow row) {
        @Nullable Finding mark = text(row).mark();
        if (mark != null) {
            selection.select(new Selected.OfFinding(mark));
        }
    }
}
