/// The loop tree: a segment's statements folded into a few rows.
@NullMarked
package org.querygram.app.tree;

import org.jspecify.annotations.NullMarked;
