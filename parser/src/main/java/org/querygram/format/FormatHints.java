package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;

/// What is known of a log before its lines are looked at.
///
/// @param prefix PostgreSQL's log_line_prefix as the user gave it, or null to infer it
/// @param zone for times that do not say their zone
/// @param written when the log was last written: times without a year are the last ones before it
public record FormatHints(@Nullable String prefix, ZoneId zone, Instant written) {

    /// For a log that was written until now.
    public FormatHints(@Nullable String prefix, ZoneId zone) {
        this(prefix, zone, Instant.now());
    }
}
