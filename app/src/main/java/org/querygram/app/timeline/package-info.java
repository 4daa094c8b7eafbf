/// The timeline chart: what is drawn (view model, brackets, marks), the painters that draw it on a
/// canvas, and the mouse and the keys that move it.
@NullMarked
package org.querygram.app.timeline;

import org.jspecify.annotations.NullMarked;
