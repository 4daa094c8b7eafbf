package org.querygram.format;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What the user told about a log.
///
/// @param prefix PostgreSQL's log_line_prefix, or null to infer it
/// @param zone for times that do not say their zone
public record FormatHints(@Nullable String prefix, ZoneId zone) {}
