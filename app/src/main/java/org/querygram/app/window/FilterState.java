package org.querygram.app.window;

import org.jspecify.annotations.Nullable;

/// What there is to say about a filter: that it cannot be read, or that it leaves nothing.
///
/// @param message a sentence or two; empty when all is well
/// @param better the filter that may have been meant, or null
/// @param meant the name in it that is put right, or null
record FilterState(String message, @Nullable String better, @Nullable String meant) {

    static final FilterState FINE = new FilterState("", null, null);

    boolean isFine() {
        return message.isEmpty();
    }
}
