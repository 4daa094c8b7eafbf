/// Long work with progress and cancel, away from the thread of the window.
@NullMarked
package org.querygram.app.job;

import org.jspecify.annotations.NullMarked;
