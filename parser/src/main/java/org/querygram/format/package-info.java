/// One class per log format, and the ordered registry of them all.
@NullMarked
package org.querygram.format;

import org.jspecify.annotations.NullMarked;
