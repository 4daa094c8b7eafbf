package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.EntryKind;

/// The stack trace that is being read, and the line of the program in it.
///
/// p6spy throws nothing: it prints a new `java.lang.Exception` behind a statement to show where it
/// came from (`stacktrace=true`; with `stacktraceclass` only where that text is in the trace). Its
/// own frames lie on top, which tells it from the program's exceptions.
final class P6spyTrace {

    private final byte[] b;
    private boolean open;
    private boolean spied;
    private @Nullable JavaFrame caller;

    P6spyTrace(byte[] b) {
        this.b = b;
    }

    boolean isOpen() {
        return open;
    }

    void line(int from, int to) {
        open = true;
        if (caller != null) {
            return;
        }
        JavaFrame frame = JavaFrame.of(b, from, to);
        if (frame != null) {
            spied |= frame.isP6spy(b);
            caller = frame.isOwn(b) ? frame : null;
        }
    }

    /// Completes the entry that holds the trace, if there is one.
    void close(LoggerOpenEntry entry) {
        if (open && spied && caller != null) {
            entry.entry.kind = EntryKind.CALLER;
            entry.entry.textFrom = caller.from();
            entry.entry.textTo = caller.to();
        }
        open = false;
        spied = false;
        caller = null;
    }
}
