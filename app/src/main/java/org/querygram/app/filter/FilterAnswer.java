package org.querygram.app.filter;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Shown;

/// What a filter leaves of a log, and what to say about it.
///
/// @param message why nothing is left; empty when something is
/// @param better the filter with the name that may have been meant, or null
/// @param meant that name, or null
public record FilterAnswer(
        Shown shown, String message, @Nullable String better, @Nullable String meant) {}
