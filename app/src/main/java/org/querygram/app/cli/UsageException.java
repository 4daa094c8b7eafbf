package org.querygram.app.cli;

/// The user asked for what cannot be done; the message says what to do instead.
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
