/// The program: one start, one place that wires everything.
@NullMarked
package org.querygram.app;

import org.jspecify.annotations.NullMarked;
