package org.querygram.read;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.time.ZoneId;

/// What the user told about the logs to read.
///
/// @param format id of a format to skip recognition, or null
/// @param prefix PostgreSQL's log_line_prefix, or null to infer it
/// @param encoding of sources that do not say theirs, or null for UTF-8
/// @param zone of times that do not say theirs
public record ReadOptions(
        @Nullable String format, @Nullable String prefix, @Nullable Charset encoding, ZoneId zone) {

    /// Everything found out from the log itself; times without a zone are UTC.
    public static ReadOptions defaults() {
        return new ReadOptions(null, null, null, ZoneId.of("UTC"));
    }
}
