package org.querygram.source;

/// A source that cannot be read as a log: missing, a folder, a picture. The message says what,
/// where and what now.
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    public SourceException(String message) {
        super(message);
    }
}
