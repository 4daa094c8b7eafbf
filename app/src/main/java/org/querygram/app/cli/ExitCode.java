package org.querygram.app.cli;

/// What a run ends with. Of several the highest counts.
final class ExitCode {

    static final int DONE = 0;

    /// A finding that `--fail-on` names is there.
    static final int FAILED_ON = 1;

    static final int WRONG_USAGE = 2;
    static final int UNREADABLE = 3;
    static final int OUR_FAULT = 4;

    private ExitCode() {}
}
