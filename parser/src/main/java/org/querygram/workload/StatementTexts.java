package org.querygram.workload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Reads a statement's bytes back from where they came.
public interface StatementTexts {

    /// The text of a byte range, cleaned of what the log put into it.
    ///
    /// @param source index of the source
    /// @param offset bytes from the start of the decompressed source
    /// @param length bytes
    /// @return the text, or a sentence in angle brackets that says why it can no longer be read
    String text(int source, long offset, int length);

    /// The original lines around a byte range, from the start of its first line to the end of its
    /// last one.
    default String lines(int source, long offset, int length) {
        return text(source, offset, length);
    }

    /// Where the text of a source starts: behind a byte order mark.
    default long start(int source) {
        return 0;
    }

    /// The log's own bytes in a range, unpacked and in UTF-8; fewer at the end of the source.
    ///
    /// @throws IOException with a sentence for people when the source can no longer be read
    default byte[] bytes(int source, long offset, int length) throws IOException {
        return text(source, offset, length).getBytes(StandardCharsets.UTF_8);
    }
}
