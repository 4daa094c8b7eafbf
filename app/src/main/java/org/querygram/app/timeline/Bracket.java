package org.querygram.app.timeline;

import org.querygram.app.log.Selected;

/// A bracket above the lanes: a loop, or one round of it.
///
/// @param level 0 for outer loops, 1 and 2 for what runs inside them
/// @param from position on the axis, and `to`
/// @param name in the bracket's gap; `brief` where that is too long: "× 200"
/// @param ticks positions at which rounds start; empty where they would be denser than 4 px
/// @param weight statements; the heavier one stays where two would overlap
/// @param selects what a click selects
record Bracket(
        int level,
        double from,
        double to,
        String name,
        String brief,
        double[] ticks,
        int weight,
        boolean selected,
        Selected selects) {

    Bracket onLevel(int other) {
        return new Bracket(other, from, to, name, brief, ticks, weight, selected, selects);
    }
}
