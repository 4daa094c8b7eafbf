/// Where bytes come from: a path, standard input; blocks, compression and encoding by content.
@NullMarked
package org.querygram.source;

import org.jspecify.annotations.NullMarked;
