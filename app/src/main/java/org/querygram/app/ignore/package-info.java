/// The file of findings that were called fine, found beside the code or the log.
@NullMarked
package org.querygram.app.ignore;

import org.jspecify.annotations.NullMarked;
