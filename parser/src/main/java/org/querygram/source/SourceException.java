package org.querygram.source;

/// A source that cannot be read as a log: missing, a socket, a picture. The message says what,
/// where and what now.
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    /// @param name of the source
    /// @param what it is, a verb first: "is a picture (PNG)"
    /// @param now what to do, a sentence without its stop; empty for nothing
    SourceException(String name, String what, String now) {
        super(name + " " + what + "." + (now.isEmpty() ? "" : " " + now + "."));
        this.why = what;
    }

    /// What the source is, without its name: "is a picture (PNG)".
    String why() {
        return why;
    }
}
