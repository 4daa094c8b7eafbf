/// The command line: `analyze`, `compare`, `fingerprint`, `formats`, `detectors`, `completion`,
/// `man`. Never needs a display.
@NullMarked
package org.querygram.app.cli;

import org.jspecify.annotations.NullMarked;
