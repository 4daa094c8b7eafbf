/// A log read and judged: the workload with its segments, loops, relations and findings.
@NullMarked
package org.querygram.analysis;

import org.jspecify.annotations.NullMarked;
