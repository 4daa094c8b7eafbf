/// Two logs side by side: both timelines, what changed statement by statement, and what became of
/// the findings.
@NullMarked
package org.querygram.app.compare;

import org.jspecify.annotations.NullMarked;
