package org.querygram.filter;

/// A choice that cannot be made: a time that cannot be read, or a log that does not tell what is
/// asked for. The message says what, where and what now.
public final class FilterException extends Exception {

    private static final long serialVersionUID = 1L;

    public FilterException(String message) {
        super(message);
    }
}
