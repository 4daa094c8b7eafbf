package org.querygram.read;

/// An input could not be read at all: missing, a folder, binary, of no known format.
///
/// The message says what, where and what now, in sentences a user can act on; `details` holds the
/// first lines of the input where they help, else it is empty.
public final class UnreadableInputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String details;

    public UnreadableInputException(String path, String message, String details) {
        super(message);
        this.path = path;
        this.details = details;
    }

    public String path() {
        return path;
    }

    public String details() {
        return details;
    }
}
