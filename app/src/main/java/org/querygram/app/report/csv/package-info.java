/// Reports as CSV: one table a file.
@NullMarked
package org.querygram.app.report.csv;

import org.jspecify.annotations.NullMarked;
