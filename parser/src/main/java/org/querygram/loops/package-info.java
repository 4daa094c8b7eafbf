/// Folding of a segment into a tree of loops.
@NullMarked
package org.querygram.loops;

import org.jspecify.annotations.NullMarked;
