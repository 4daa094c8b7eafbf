package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/// What the user told about a log.
///
/// @param prefix PostgreSQL's log_line_prefix, or null to infer it
/// @param zone for times that do not say their zone
public record FormatHints(@Nullable String prefix, ZoneId zone) {}
