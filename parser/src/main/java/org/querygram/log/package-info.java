/// The library for tests of your own: read a log, ask for findings, assert. Start at
/// [org.querygram.log.SqlLog]; `docs/library.md` has a worked example.
@NullMarked
package org.querygram.log;

import org.jspecify.annotations.NullMarked;
