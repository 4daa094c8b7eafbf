package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;

/// What is known of a log before its lines are looked at.
///
/// @param prefix PostgreSQL's log_line_prefix as the user gave it, or null to infer it
/// @param zone for times that do not say their zone
/// @param written when the log was last written: times without a year are the last ones before it
/// @param outside what a wrapper around the lines tells
public record FormatHints(@Nullable String prefix, ZoneId zone, Instant written, Outside outside) {

    /// What stands in front of the lines and was taken off.
    ///
    /// @param time every line has a time there
    /// @param process every line says there which process wrote it
    public record Outside(boolean time, boolean process) {

        public static final Outside NOTHING = new Outside(false, false);
    }

    public FormatHints(@Nullable String prefix, ZoneId zone, Instant written) {
        this(prefix, zone, written, Outside.NOTHING);
    }

    /// For a log that was written until now.
    public FormatHints(@Nullable String prefix, ZoneId zone) {
        this(prefix, zone, Instant.now());
    }

    FormatHints within(Outside wrapper) {
        return new FormatHints(prefix, zone, written, wrapper);
    }
}
