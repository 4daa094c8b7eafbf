/// The command palette: every command by a few of its letters, and tables, findings and lines of
/// the log in front.
@NullMarked
package org.querygram.app.palette;

import org.jspecify.annotations.NullMarked;
