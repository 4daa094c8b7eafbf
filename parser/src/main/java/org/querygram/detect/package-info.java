/// One class per detector, their ordered registry, findings, and the arbiter between them.
@NullMarked
package org.querygram.detect;

import org.jspecify.annotations.NullMarked;
