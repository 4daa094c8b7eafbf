/// What other programs put in front of every line of a log (syslog, journald, containers, clouds),
/// and taking it off again without losing where each byte came from.
@NullMarked
package org.querygram.wrap;

import org.jspecify.annotations.NullMarked;
