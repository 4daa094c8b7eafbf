/// Foreign keys inferred from joins, names and the flow of values.
@NullMarked
package org.querygram.relations;

import org.jspecify.annotations.NullMarked;
