package org.querygram.app.tree;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selection;
import org.querygram.loops.LoopNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The rows of the tree, made when they are asked for. One click never opens more than 2,000 of
/// them.
final class LoopRows {

    /// Beyond this a list is no longer read, only searched.
    static final int MOST_AT_ONCE = 2_000;

    /// What stays visible of a list that is longer than that.
    static final int SHOWN_OF_MANY = 50;

    private final OpenLog log;
    private final Selection selection;

    /// @param selection knows what the filter leaves
    LoopRows(OpenLog log, Selection selection) {
        this.log = log;
        this.selection = selection;
    }

    List<LoopRow> roots(SegmentOrder order) {
        int[] left = left().toArray();
        int[] segments =
                IntStream.of(left)
                        .boxed()
                        .sorted(order.of(log, left.length))
                        .mapToInt(Integer::intValue)
                        .toArray();
        return limited(new SegmentRows(log, segments), SHOWN_OF_MANY);
    }

    private IntStream left() {
        return selection.shown().isAll()
                ? IntStream.range(0, log.outline().segments())
                : selection.shown().segments(log.analysis().segments()).stream();
    }

    List<LoopRow> children(LoopRow row) {
        return switch (row) {
            case LoopRow.Whole whole ->
                    limited(parts(whole.segment.index(), whole.tree.nodes(), null), MOST_AT_ONCE);
            case LoopRow.Part part ->
                    part.node instanceof LoopNode.Loop loop
                            ? limited(parts(part.segment, loop.body(), loop), MOST_AT_ONCE)
                            : List.of();
            case LoopRow.More more -> limited(more.rest, MOST_AT_ONCE);
        };
    }

    boolean isLeaf(LoopRow row) {
        return row instanceof LoopRow.Part part && part.node instanceof LoopNode.Step;
    }

    private List<LoopRow> parts(int segment, List<LoopNode> nodes, LoopNode.@Nullable Loop parent) {
        int[] left =
                IntStream.range(0, nodes.size())
                        .filter(i -> selection.shown().containsAny(nodes.get(i).rows()))
                        .toArray();
        List<LoopRow> rows = new ArrayList<>(left.length);
        for (int i = 0; i < left.length; i++) {
            boolean last = i == left.length - 1;
            rows.add(new LoopRow.Part(segment, nodes.get(left[i]), parent, left[i], last));
        }
        return rows;
    }

    private static List<LoopRow> limited(List<LoopRow> rows, int most) {
        if (rows.size() <= most) {
            return List.copyOf(rows);
        }
        List<LoopRow> shown = new ArrayList<>(rows.subList(0, SHOWN_OF_MANY));
        List<LoopRow> rest = rows.subList(SHOWN_OF_MANY, rows.size());
        shown.add(new LoopRow.More(rest, statements(rest)));
        return shown;
    }

    private static long statements(List<LoopRow> rows) {
        return rows instanceof SegmentRows segments
                ? segments.statements()
                : rows.stream().mapToLong(row -> row.rows().length).sum();
    }
}
