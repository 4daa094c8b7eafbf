/// What a log says once: fields that scanners push, problems met while reading, and the report of
/// coverage.
@NullMarked
package org.querygram.entry;

import org.jspecify.annotations.NullMarked;
