package org.querygram.timeline;

import org.jspecify.annotations.Nullable;

/// A lane of the chart.
///
/// @param name "blog_tag", "session 11165", "139 other sessions"
/// @param table its table, or null where it stands for none or for several
/// @param session its session, or -1 where it stands for none or for several
/// @param rows its statements, ascending; do not change
public record Lane(String name, @Nullable String table, int session, int[] rows) {

    public int size() {
        return rows.length;
    }
}
