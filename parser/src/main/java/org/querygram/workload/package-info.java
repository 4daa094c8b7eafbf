/// The model in the middle: statements as columns, sessions, query classes. No format and no view
/// knows more.
@NullMarked
package org.querygram.workload;

import org.jspecify.annotations.NullMarked;
