package org.querygram.app.report;

/// A report could not be written. The message says what, where and what now.
public final class ReportException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean wrongTarget;

    /// @param wrongTarget true when the target can be seen to be wrong before anything is written
    ReportException(String message, boolean wrongTarget) {
        super(message);
        this.wrongTarget = wrongTarget;
    }

    public ReportException(String message, Throwable cause) {
        super(message, cause);
        this.wrongTarget = false;
    }

    /// True when another target is needed; false when writing broke off.
    public boolean wrongTarget() {
        return wrongTarget;
    }
}
