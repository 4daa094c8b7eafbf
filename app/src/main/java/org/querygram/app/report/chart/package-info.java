/// The geometry of a report's chart: where bars and loops stand, whatever draws them.
@NullMarked
package org.querygram.app.report.chart;

import org.jspecify.annotations.NullMarked;
