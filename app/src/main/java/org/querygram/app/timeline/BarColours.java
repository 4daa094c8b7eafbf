package org.querygram.app.timeline;

import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import org.querygram.timeline.LaneGroups;

/// The colours of bars, each made once: a frame has ten thousand columns of a few dozen colours,
/// and a canvas passes over a fill that it has already.
final class BarColours {

    /// How strong a column of pixels is with 1, 2 or more statements.
    private static final double[] STRENGTHS = {0.75, 0.88, 1};

    private final ChartStyle style;
    private final @Nullable Color[] made =
            new @Nullable Color[(LaneGroups.MOST + 1) * STRENGTHS.length * 2];

    BarColours(ChartStyle style) {
        this.style = style;
    }

    /// The colour of a statement that stands alone.
    Color bar(int group, boolean strong) {
        return colour(group, STRENGTHS.length - 1, strong);
    }

    /// The colour of a column of pixels.
    ///
    /// @param statements in it, at least 1
    Color column(int group, int statements, boolean strong) {
        return colour(group, Math.min(statements, STRENGTHS.length) - 1, strong);
    }

    private Color colour(int group, int strength, boolean strong) {
        int place = ((group + 1) * STRENGTHS.length + strength) * 2 + (strong ? 1 : 0);
        Color known = made[place];
        if (known == null) {
            known = style.bar(group, STRENGTHS[strength], strong);
            made[place] = known;
        }
        return known;
    }
}
