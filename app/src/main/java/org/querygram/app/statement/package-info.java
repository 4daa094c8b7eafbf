/// One statement, or one round of a loop, shown in full: SQL, values, original lines.
@NullMarked
package org.querygram.app.statement;

import org.jspecify.annotations.NullMarked;
