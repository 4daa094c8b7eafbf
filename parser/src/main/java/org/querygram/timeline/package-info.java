/// Segments (units of work that a person recognises), lanes and the geometry of the chart.
@NullMarked
package org.querygram.timeline;

import org.jspecify.annotations.NullMarked;
