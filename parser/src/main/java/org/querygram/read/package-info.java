/// The front door: sources in, workload and read report out.
@NullMarked
package org.querygram.read;

import org.jspecify.annotations.NullMarked;
