/// The lines of a log as they are: the witness that every number leads to.
@NullMarked
package org.querygram.app.logtext;

import org.jspecify.annotations.NullMarked;
