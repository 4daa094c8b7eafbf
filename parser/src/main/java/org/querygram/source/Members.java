package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/// The files in an archive, one after another.
interface Members extends Closeable {

    /// One file in an archive.
    ///
    /// @param name as the archive has it: shown, and never used as a path
    /// @param refusal why it is not read ("is a link"); null if it may be
    /// @param data its bytes, unpacked; to be read before the next member is asked for
    record Member(String name, @Nullable String refusal, InputStream data) {}

    /// The next one that is no folder, or null after the last.
    ///
    /// @throws IOException when the archive is damaged
    @Nullable Member next() throws IOException;
}
