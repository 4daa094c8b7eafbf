/// The table of query classes with the runs of the chosen one: how often, how long, which lines.
@NullMarked
package org.querygram.app.queries;

import org.jspecify.annotations.NullMarked;
