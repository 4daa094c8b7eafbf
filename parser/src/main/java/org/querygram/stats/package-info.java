/// Counts, totals and percentiles.
@NullMarked
package org.querygram.stats;

import org.jspecify.annotations.NullMarked;
