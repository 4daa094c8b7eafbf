/// Analyses that were saved, read back for comparing.
@NullMarked
package org.querygram.app.report.saved;

import org.jspecify.annotations.NullMarked;
