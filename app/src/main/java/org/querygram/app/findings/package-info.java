/// The list of findings and the card that explains one of them.
@NullMarked
package org.querygram.app.findings;

import org.jspecify.annotations.NullMarked;
