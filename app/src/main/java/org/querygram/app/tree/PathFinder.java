package org.querygram.app.tree;

import org.querygram.app.log.Rows;

import java.util.ArrayList;
import java.util.List;

/// Finds the way from a segment's row down to a statement.
final class PathFinder {

    private PathFinder() {}

    static List<LoopRow> to(LoopTreeViewModel model, LoopRow root, int row) {
        List<LoopRow> path = new ArrayList<>();
        LoopRow at = root;
        while (at != null) {
            path.add(at);
            at = model.isLeaf(at) ? null : childWith(model.children(at), row);
        }
        return path;
    }

    private static @org.jspecify.annotations.Nullable LoopRow childWith(
            List<LoopRow> children, int row) {
        for (LoopRow child : children) {
            if (Rows.contains(child.rows(), row)) {
                return child;
            }
        }
        return null;
    }
}
