package org.querygram.app.window;

import org.querygram.app.compare.CompareViewModel;
import org.querygram.app.log.OpenLog;

/// Compares two logs: long work, run in the background.
@FunctionalInterface
public interface Comparer {

    CompareViewModel compare(OpenLog before, OpenLog after);
}
