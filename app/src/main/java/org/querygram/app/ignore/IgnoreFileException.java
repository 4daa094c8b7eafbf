package org.querygram.app.ignore;

/// The file of findings that are fine could not be used; the message says where and why.
public final class IgnoreFileException extends Exception {

    private static final long serialVersionUID = 1L;

    IgnoreFileException(String message) {
        super(message);
    }
}
