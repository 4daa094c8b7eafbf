/// The main window: tabs, the empty, loading and error states, and the frame around the views of a
/// log.
@NullMarked
package org.querygram.app.window;

import org.jspecify.annotations.NullMarked;
