/// Two analyses matched by fingerprint and by segment.
@NullMarked
package org.querygram.compare;

import org.jspecify.annotations.NullMarked;
