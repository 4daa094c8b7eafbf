package org.querygram.loops;

import java.util.List;

/// The tree of one segment. Expanded, it gives back exactly the segment's statements in order.
///
/// @param segment index of the segment
/// @param nodes the outermost nodes in order of their first statement
public record LoopTree(int segment, List<LoopNode> nodes) {

    public LoopTree {
        nodes = List.copyOf(nodes);
    }

    /// Rows of all leaves, ascending: the statements that the tree stands for.
    public int[] expand() {
        int[] rows =
                nodes.stream().flatMapToInt(node -> java.util.Arrays.stream(node.rows())).toArray();
        java.util.Arrays.sort(rows);
        return rows;
    }

    /// Rows that a tree view shows when everything is unfolded, the segment's own row not counted.
    public int visibleRows() {
        return visible(nodes);
    }

    private static int visible(List<LoopNode> nodes) {
        int count = 0;
        for (LoopNode node : nodes) {
            count += 1 + (node instanceof LoopNode.Loop loop ? visible(loop.body()) : 0);
        }
        return count;
    }
}
