package org.querygram.app.report.pdf;

import org.jspecify.annotations.Nullable;

/// A place that links and page numbers lead to; it is known once its section is drawn.
final class Target {

    private @Nullable Sheet sheet;
    private float y;

    void set(Sheet where, float top) {
        sheet = where;
        y = top;
    }

    /// Null as long as nothing was drawn there.
    @Nullable Sheet sheet() {
        return sheet;
    }

    float y() {
        return y;
    }
}
