package org.querygram.workload;

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
}
